CREATE TABLE "reminder" (
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"days" integer NOT NULL,
	"occasion" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_application_id_kind_days_occasion_pk" PRIMARY KEY("application_id","kind","days","occasion")
);
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "notice_id" uuid;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "again_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "receipt_hash" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_idle_draft" ON "application" USING btree ("updated_at","id") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "application_in_correction" ON "application" USING btree ("clock_stopped_at","id") WHERE state = 'correction';--> statement-breakpoint
CREATE INDEX "message_person" ON "message" USING btree ("person_id","sequence") WHERE sender = 'portal';--> statement-breakpoint
CREATE INDEX "message_unread" ON "message" USING btree ("person_id") WHERE sender = 'portal' and read_at is null;--> statement-breakpoint
CREATE INDEX "message_unsent" ON "message" USING btree ("sequence") WHERE state <> 'sent';--> statement-breakpoint
CREATE INDEX "message_notice" ON "message" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "message_receipt" ON "message" USING btree ("receipt_hash") WHERE receipt_hash is not null;--> statement-breakpoint
CREATE INDEX "permit_ending" ON "permit" USING btree ("valid_until","id") WHERE state = 'valid';