CREATE TABLE "film_check" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" text NOT NULL,
	"film_id" uuid,
	"cause" text NOT NULL,
	"state" text NOT NULL,
	"portal_id" text NOT NULL,
	"definition_sha" text NOT NULL,
	"verdict" text,
	"report" jsonb,
	"fault" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "film" ADD COLUMN "checked_on" text;--> statement-breakpoint
ALTER TABLE "film" ADD COLUMN "broken" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "film" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "film" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "film_check_service" ON "film_check" USING btree ("service","requested_at");--> statement-breakpoint
-- A film made before films came in sets cannot be shown by these pages: it is made again by a press of its button.
UPDATE "film" SET "state" = 'failed', "report" = NULL, "fault" = 'Made by an earlier version of Pintu. Make it again.' WHERE "report" IS NOT NULL AND NOT ("report" ? 'films');
