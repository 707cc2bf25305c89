DROP INDEX "film_service";--> statement-breakpoint
DROP INDEX "film_check_service";--> statement-breakpoint
ALTER TABLE "film" ADD COLUMN "language" text DEFAULT 'id' NOT NULL;--> statement-breakpoint
ALTER TABLE "film_check" ADD COLUMN "language" text DEFAULT 'id' NOT NULL;--> statement-breakpoint
CREATE INDEX "film_service" ON "film" USING btree ("service","language","requested_at");--> statement-breakpoint
CREATE INDEX "film_check_service" ON "film_check" USING btree ("service","language","requested_at");