CREATE TABLE "typed_page" (
	"application_id" uuid NOT NULL,
	"page" text NOT NULL,
	"typed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "typed_page_application_id_page_pk" PRIMARY KEY("application_id","page")
);
--> statement-breakpoint
ALTER TABLE "typed_page" ADD CONSTRAINT "typed_page_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;