ALTER TABLE "application" ADD COLUMN "transaction" text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "old_permit_id" uuid;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "old_permit_number" "bytea";--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_old_permit_id_permit_id_fk" FOREIGN KEY ("old_permit_id") REFERENCES "public"."permit"("id") ON DELETE no action ON UPDATE no action;