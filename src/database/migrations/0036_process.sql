CREATE TABLE "process_days" (
	"month" text NOT NULL,
	"service" text NOT NULL,
	"stage" text NOT NULL,
	"days" integer NOT NULL,
	"invented" boolean NOT NULL,
	"cases" integer NOT NULL,
	CONSTRAINT "process_days_month_service_stage_days_invented_pk" PRIMARY KEY("month","service","stage","days","invented")
);
--> statement-breakpoint
CREATE TABLE "process_decided" (
	"month" text NOT NULL,
	"service" text NOT NULL,
	"outcome" text NOT NULL,
	"way" text NOT NULL,
	"returned" boolean NOT NULL,
	"invented" boolean NOT NULL,
	"cases" integer NOT NULL,
	CONSTRAINT "process_decided_month_service_outcome_way_returned_invented_pk" PRIMARY KEY("month","service","outcome","way","returned","invented")
);
--> statement-breakpoint
CREATE TABLE "process_reason" (
	"month" text NOT NULL,
	"service" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"invented" boolean NOT NULL,
	"cases" integer NOT NULL,
	CONSTRAINT "process_reason_month_service_kind_reason_invented_pk" PRIMARY KEY("month","service","kind","reason","invented")
);
