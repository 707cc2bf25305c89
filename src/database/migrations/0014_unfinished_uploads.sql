CREATE TABLE "unfinished_upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"subject" text NOT NULL,
	"item" text NOT NULL,
	"files" "bytea" NOT NULL,
	"file_count" integer NOT NULL,
	"bytes" integer NOT NULL,
	"as_it_looks" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"judged_at" timestamp (3) with time zone,
	"refused" jsonb
);
--> statement-breakpoint
ALTER TABLE "unfinished_upload" ADD CONSTRAINT "unfinished_upload_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unfinished_upload_subject" ON "unfinished_upload" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "unfinished_upload_person" ON "unfinished_upload" USING btree ("person_id");