CREATE TABLE "literacy_answer" (
	"person" text NOT NULL,
	"occasion" text NOT NULL,
	"answered_on" date NOT NULL,
	"account" smallint,
	"form" smallint,
	"upload" smallint,
	"status" smallint,
	"password" smallint,
	CONSTRAINT "literacy_answer_person_occasion_pk" PRIMARY KEY("person","occasion")
);
--> statement-breakpoint
CREATE TABLE "literacy_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
