CREATE TABLE "survey_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" text NOT NULL,
	"channel" text NOT NULL,
	"answered_on" date NOT NULL,
	"requirements" smallint NOT NULL,
	"procedure" smallint NOT NULL,
	"time" smallint NOT NULL,
	"fee" smallint NOT NULL,
	"product" smallint NOT NULL,
	"competence" smallint NOT NULL,
	"behaviour" smallint NOT NULL,
	"complaints" smallint NOT NULL,
	"facilities" smallint NOT NULL,
	"sex" text,
	"age" text,
	"education" text,
	"job" text,
	CONSTRAINT "survey_answer_scores" CHECK (1 <= least(requirements, procedure, "time", fee, product, competence, behaviour, complaints, facilities)
        and greatest(requirements, procedure, "time", fee, product, competence, behaviour, complaints, facilities) <= 4)
);
--> statement-breakpoint
CREATE TABLE "survey_given" (
	"application_hash" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_plan" (
	"period" text NOT NULL,
	"element" text NOT NULL,
	"plan" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_plan_period_element_pk" PRIMARY KEY("period","element")
);
--> statement-breakpoint
CREATE TABLE "usage_accounts" (
	"month" text NOT NULL,
	"invented" boolean NOT NULL,
	"made" integer NOT NULL,
	"finished" integer NOT NULL,
	CONSTRAINT "usage_accounts_month_invented_pk" PRIMARY KEY("month","invented")
);
--> statement-breakpoint
CREATE TABLE "usage_counted" (
	"month" text PRIMARY KEY NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_decided" (
	"month" text NOT NULL,
	"service" text NOT NULL,
	"invented" boolean NOT NULL,
	"decided" integer NOT NULL,
	CONSTRAINT "usage_decided_month_service_invented_pk" PRIMARY KEY("month","service","invented")
);
--> statement-breakpoint
CREATE TABLE "usage_sent" (
	"month" text NOT NULL,
	"service" text NOT NULL,
	"kelurahan" text NOT NULL,
	"way" text NOT NULL,
	"invented" boolean NOT NULL,
	"sent" integer NOT NULL,
	CONSTRAINT "usage_sent_month_service_kelurahan_way_invented_pk" PRIMARY KEY("month","service","kelurahan","way","invented")
);
--> statement-breakpoint
ALTER TABLE "survey_plan" ADD CONSTRAINT "survey_plan_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answer_day" ON "survey_answer" USING btree ("answered_on");