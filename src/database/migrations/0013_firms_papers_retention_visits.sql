CREATE TABLE "firm" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" text NOT NULL,
	"nib_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "firm_staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"firm_id" uuid NOT NULL,
	"phone_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"role" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"accepted_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "paper_form" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"code" "bytea" NOT NULL,
	"service" text NOT NULL,
	"application_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_form_number_unique" UNIQUE("number"),
	CONSTRAINT "paper_form_application_id_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "site_visit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"officer_id" text NOT NULL,
	"visited_on" date NOT NULL,
	"sealed" "bytea" NOT NULL,
	"file_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "firm_id" uuid;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "filed_by" text;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "cleared_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "firm" ADD CONSTRAINT "firm_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_staff" ADD CONSTRAINT "firm_staff_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_staff" ADD CONSTRAINT "firm_staff_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "firm_once" ON "firm" USING btree ("owner_id","nib_hash");--> statement-breakpoint
CREATE INDEX "firm_staff_firm" ON "firm_staff" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "firm_staff_phone" ON "firm_staff" USING btree ("phone_hash");--> statement-breakpoint
CREATE INDEX "firm_staff_person" ON "firm_staff" USING btree ("person_id","firm_id");--> statement-breakpoint
CREATE INDEX "site_visit_application" ON "site_visit" USING btree ("application_id","at");--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_filed_by_person_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_firm" ON "application" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "application_to_clear" ON "application" USING btree ("state","updated_at") WHERE cleared_at is null;