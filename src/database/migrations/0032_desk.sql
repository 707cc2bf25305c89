CREATE TABLE "application_search" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"terms" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"officer_id" text NOT NULL,
	"state" text NOT NULL,
	"stopped_by" text,
	"reason" text,
	"note" "bytea",
	"stop_asked_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"alive_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batch_item" (
	"batch_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"number" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"outcome" text,
	CONSTRAINT "batch_item_batch_id_place_pk" PRIMARY KEY("batch_id","place")
);
--> statement-breakpoint
CREATE TABLE "case_presence" (
	"application_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_presence_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "queue_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" text NOT NULL,
	"name" "bytea" NOT NULL,
	"view" jsonb NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_number" (
	"number" text PRIMARY KEY NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "letter_read" (
	"application_id" uuid NOT NULL,
	"officer_id" text NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letter_read_application_id_officer_id_pk" PRIMARY KEY("application_id","officer_id")
);
--> statement-breakpoint
DROP INDEX "application_queue";--> statement-breakpoint
DROP INDEX "application_office";--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "desk" text;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "assigned_to" text;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "queue_order" integer GENERATED ALWAYS AS (coalesce(due_on - date '2000-01-01', 1000000) + case when state in ('correction', 'payment') then 2000000 else 0 end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "suspended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "standing_note" "bytea";--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "replaced_by" uuid;--> statement-breakpoint
ALTER TABLE "application_search" ADD CONSTRAINT "application_search_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_item" ADD CONSTRAINT "batch_item_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_presence" ADD CONSTRAINT "case_presence_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_presence" ADD CONSTRAINT "case_presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_view" ADD CONSTRAINT "queue_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_number" ADD CONSTRAINT "letter_number_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_read" ADD CONSTRAINT "letter_read_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_search_terms" ON "application_search" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "batch_officer" ON "batch" USING btree ("officer_id","started_at");--> statement-breakpoint
CREATE INDEX "case_presence_seen" ON "case_presence" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "queue_view_person" ON "queue_view" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "queue_view_default" ON "queue_view" USING btree ("person_id") WHERE is_default;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_sequence" ON "letter_number" USING btree ("series","year","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_reserved" ON "letter_number" USING btree ("application_id") WHERE state = 'reserved';--> statement-breakpoint
CREATE INDEX "letter_number_voided" ON "letter_number" USING btree ("ended_at") WHERE state = 'voided';--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_assigned_to_person_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_at_front" ON "application" USING btree ("queue_order","number") WHERE desk in ('front_desk', 'shared');--> statement-breakpoint
CREATE INDEX "application_at_office" ON "application" USING btree ("technical_office","queue_order","number") WHERE desk in ('technical', 'shared');--> statement-breakpoint
CREATE INDEX "application_at_head" ON "application" USING btree ("queue_order","number") WHERE desk in ('head');--> statement-breakpoint
CREATE INDEX "application_open" ON "application" USING btree ("queue_order","number") WHERE desk is not null;--> statement-breakpoint
CREATE INDEX "application_open_office" ON "application" USING btree ("technical_office","queue_order","number") WHERE desk is not null;--> statement-breakpoint
CREATE INDEX "application_open_service" ON "application" USING btree ("service","queue_order","number") WHERE desk is not null;--> statement-breakpoint
CREATE INDEX "application_open_received" ON "application" USING btree ("submitted_at","number") WHERE desk is not null;--> statement-breakpoint
CREATE INDEX "application_open_number" ON "application" USING btree ("number") WHERE desk is not null;--> statement-breakpoint
CREATE INDEX "application_assigned" ON "application" USING btree ("assigned_to","queue_order","number") WHERE assigned_to is not null;--> statement-breakpoint
CREATE INDEX "permit_file" ON "permit" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "application_queue" ON "application" USING btree ("state","queue_order","number");--> statement-breakpoint
CREATE INDEX "application_office" ON "application" USING btree ("technical_office","state","queue_order","number");--> statement-breakpoint
-- Where applications lie that were sent before desks were written; the job that makes them findable puts right what a service leaves to another desk.
UPDATE "application" SET "desk" = CASE coalesce(CASE WHEN "state" = 'correction' THEN "correction_from" END, "state")
  WHEN 'completeness' THEN 'front_desk'
  WHEN 'correction' THEN 'front_desk'
  WHEN 'technical' THEN 'technical'
  WHEN 'signing' THEN 'head'
  ELSE 'shared' END
WHERE "state" IN ('completeness', 'technical', 'review', 'signing', 'correction', 'payment') AND "number" IS NOT NULL;
