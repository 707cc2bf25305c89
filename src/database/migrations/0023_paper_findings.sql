ALTER TABLE "file" ADD COLUMN "paper" text;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "paper_meant" boolean DEFAULT false NOT NULL;