CREATE TABLE "helper_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"owner_id" text NOT NULL,
	"phone_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"notices" boolean NOT NULL,
	"code_hash" text,
	"code_expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "helper_grant" ADD CONSTRAINT "helper_grant_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_grant" ADD CONSTRAINT "helper_grant_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "helper_grant_application" ON "helper_grant" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "helper_grant_phone" ON "helper_grant" USING btree ("phone_hash");