CREATE TABLE "wording_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"place" integer NOT NULL,
	"path" jsonb NOT NULL,
	"before" text NOT NULL,
	"after" text,
	"state" text NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "wording_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "wording_run_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"host" text NOT NULL,
	"model" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"resume_at" timestamp (3) with time zone,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_run_id_wording_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."wording_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wording_proposal_run" ON "wording_proposal" USING btree ("run_id","place");--> statement-breakpoint
CREATE INDEX "wording_proposal_service" ON "wording_proposal" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "wording_run_service" ON "wording_run" USING btree ("slug","number");--> statement-breakpoint
CREATE UNIQUE INDEX "one_wording_run" ON "wording_run" USING btree ("slug") WHERE "wording_run"."state" in ('queued', 'running');