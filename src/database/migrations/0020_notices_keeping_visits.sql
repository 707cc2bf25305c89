CREATE TABLE "message_wording" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_wording_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" text NOT NULL,
	"service" text NOT NULL,
	"words" jsonb,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "planned_visit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"officer_id" text NOT NULL,
	"office" text NOT NULL,
	"day" date NOT NULL,
	"begins" text NOT NULL,
	"ends" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"asked_why" "bytea",
	"answered_at" timestamp (3) with time zone,
	"reminded_of" date,
	"ended_at" timestamp (3) with time zone,
	"planned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "last_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "unused_warned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "site_visit" ADD COLUMN "planned_visit_id" uuid;--> statement-breakpoint
ALTER TABLE "planned_visit" ADD CONSTRAINT "planned_visit_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_wording_newest" ON "message_wording" USING btree ("message","service","id");--> statement-breakpoint
CREATE UNIQUE INDEX "planned_visit_live" ON "planned_visit" USING btree ("application_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "planned_visit_day" ON "planned_visit" USING btree ("day","office");--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_planned_visit_id_planned_visit_id_fk" FOREIGN KEY ("planned_visit_id") REFERENCES "public"."planned_visit"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_unused" ON "person" USING btree ("last_used_at") WHERE role = 'applicant' and closed_at is null;--> statement-breakpoint
CREATE INDEX "message_age" ON "message" USING btree ("created_at");