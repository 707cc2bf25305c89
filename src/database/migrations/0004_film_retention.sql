ALTER TABLE "film" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
-- Films that were taken off their page before this was noted: their time begins with the last act of the portal, by its own clock.
UPDATE "film" SET "withdrawn_at" = (SELECT max("at") FROM "event") WHERE "state" = 'withdrawn';
