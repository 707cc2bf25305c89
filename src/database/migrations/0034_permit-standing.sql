ALTER TABLE "permit" ADD COLUMN "suspended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "standing_note" "bytea";--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "replaced_by" uuid;--> statement-breakpoint
CREATE INDEX "permit_file" ON "permit" USING btree ("sha256");