CREATE TABLE "kept_document" (
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_document_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "look" text;--> statement-breakpoint
ALTER TABLE "kept_document" ADD CONSTRAINT "kept_document_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_document" ADD CONSTRAINT "kept_document_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;