CREATE TABLE "counter_service" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"officer_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"agreed" text
);
--> statement-breakpoint
CREATE TABLE "hand_over" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"towards" text NOT NULL,
	"code" "bytea" NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "hand_over_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "channel" text DEFAULT 'online' NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "served_by" text;--> statement-breakpoint
ALTER TABLE "counter_service" ADD CONSTRAINT "counter_service_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_service" ADD CONSTRAINT "counter_service_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_service" ADD CONSTRAINT "counter_service_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "counter_service_application" ON "counter_service" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "hand_over_application" ON "hand_over" USING btree ("application_id","towards");--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_served_by_person_id_fk" FOREIGN KEY ("served_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "application" SET "channel" = 'helper' WHERE EXISTS (
  SELECT 1 FROM "event" WHERE "event"."subject_kind" = 'application' AND "event"."subject_id" = "application"."id"::text
    AND "event"."actor_role" = 'helper' AND "event"."verb" IN ('save', 'upload_document', 'submit')
);--> statement-breakpoint
UPDATE "application" SET "channel" = 'paper' WHERE EXISTS (
  SELECT 1 FROM "paper_form" JOIN "event" ON "event"."verb" = 'hand_out_form' AND "event"."detail"->>'form' = "paper_form"."number"
    WHERE "paper_form"."application_id" = "application"."id"
);
