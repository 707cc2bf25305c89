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
CREATE TABLE "sign_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"stop_asked_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"alive_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_batch_letter" (
	"batch_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"number" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"permit_number" text,
	CONSTRAINT "sign_batch_letter_batch_id_place_pk" PRIMARY KEY("batch_id","place")
);
--> statement-breakpoint
ALTER TABLE "letter_number" ADD CONSTRAINT "letter_number_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_read" ADD CONSTRAINT "letter_read_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_batch_letter" ADD CONSTRAINT "sign_batch_letter_batch_id_sign_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sign_batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_sequence" ON "letter_number" USING btree ("series","year","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_reserved" ON "letter_number" USING btree ("application_id") WHERE state = 'reserved';--> statement-breakpoint
CREATE INDEX "letter_number_voided" ON "letter_number" USING btree ("ended_at") WHERE state = 'voided';--> statement-breakpoint
CREATE INDEX "sign_batch_officer" ON "sign_batch" USING btree ("officer_id","started_at");