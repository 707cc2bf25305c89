ALTER TABLE "checklist_entry" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "checklist_entry" ADD COLUMN "note" "bytea";