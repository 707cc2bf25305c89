CREATE TABLE "opinion" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"office" text NOT NULL,
	"asker_id" text NOT NULL,
	"question" "bytea",
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"outcome" text,
	"words" "bytea",
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"reminded_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinion_application" ON "opinion" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "opinion_office" ON "opinion" USING btree ("office","due_on","id") WHERE "opinion"."outcome" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_open" ON "opinion" USING btree ("application_id","office") WHERE "opinion"."outcome" is null;