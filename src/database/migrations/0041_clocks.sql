CREATE TABLE "complete_receipt" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "complete_receipt_file_id_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "desk_digest" (
	"person_id" text NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_digest_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "promised_days" integer;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "silence_on" date;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "on_silence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "complete_receipt" ADD CONSTRAINT "complete_receipt_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_digest" ADD CONSTRAINT "desk_digest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_silence" ON "application" USING btree ("silence_on","id") WHERE silence_on is not null and state in ('completeness', 'technical', 'review', 'signing');--> statement-breakpoint
-- What was sent before promised as many days as its definition says.
update "application" a set "promised_days" = nullif((d."definition" ->> 'working_days')::integer, 0)
from "definition_version" d
where d."slug" = a."service" and d."version" = a."definition_version" and a."number" is not null and a."due_on" is not null
  and jsonb_typeof(d."definition" -> 'working_days') = 'number';
