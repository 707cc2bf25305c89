CREATE TABLE "literacy_film" (
	"person" text NOT NULL,
	"watched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "literacy_film_person_watched_at_pk" PRIMARY KEY("person","watched_at")
);
--> statement-breakpoint
CREATE INDEX "literacy_film_at" ON "literacy_film" USING btree ("watched_at");