CREATE TABLE "document_mark" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"page" integer NOT NULL,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"officer_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_turn" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"quarters" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_mark" ADD CONSTRAINT "document_mark_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_turn" ADD CONSTRAINT "document_turn_document_id_application_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."application_document"("id") ON DELETE cascade ON UPDATE no action;