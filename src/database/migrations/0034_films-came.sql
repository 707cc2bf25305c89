ALTER TABLE "film_day" ADD COLUMN "came" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Who came is not known of days before; the night writes those of which raw signals are left anew. At least these did.
UPDATE "film_day" SET "came" = greatest("did", "refused");
