CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token" text NOT NULL,
	"code" text NOT NULL,
	"day" date NOT NULL,
	"time" text NOT NULL,
	"place" integer NOT NULL,
	"phone_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"person_id" text,
	"application_id" uuid,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "appointment_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "case_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"author" text NOT NULL,
	"officer_id" text,
	"body" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL,
	"file_id" uuid,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answer" "bytea",
	"answered_by" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_place" ON "appointment" USING btree ("day","time","place") WHERE "appointment"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "appointment_phone" ON "appointment" USING btree ("phone_hash","day");--> statement-breakpoint
CREATE INDEX "appointment_application" ON "appointment" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "case_message_application" ON "case_message" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "case_message_unread" ON "case_message" USING btree ("application_id") WHERE "case_message"."read_at" is null;