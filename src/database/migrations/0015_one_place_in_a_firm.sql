-- Who stands twice in a firm keeps the row that was accepted, else the newest.
UPDATE "firm_staff" SET "ended_at" = now() WHERE "ended_at" IS NULL AND "id" NOT IN (
  SELECT DISTINCT ON ("firm_id", "phone_hash") "id" FROM "firm_staff" WHERE "ended_at" IS NULL
  ORDER BY "firm_id", "phone_hash", "accepted_at" DESC NULLS LAST, "invited_at" DESC
);--> statement-breakpoint
CREATE UNIQUE INDEX "firm_staff_once" ON "firm_staff" USING btree ("firm_id","phone_hash") WHERE ended_at is null;
