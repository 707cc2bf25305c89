ALTER TABLE "step_day" ADD COLUMN "paused" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Of days from before it is not known who came back: they are taken as they stand.
UPDATE "step_day" SET "paused" = "lost";
