CREATE TABLE "register_change" (
	"import_id" uuid NOT NULL,
	"permit_id" uuid NOT NULL,
	"nik_hash" text,
	"service" text,
	"issued_on" date,
	"valid_until" date,
	"content_hash" text,
	"sealed" "bytea",
	CONSTRAINT "register_change_import_id_permit_id_pk" PRIMARY KEY("import_id","permit_id")
);
--> statement-breakpoint
CREATE TABLE "register_finding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "register_finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" uuid NOT NULL,
	"is_fault" boolean NOT NULL,
	"row" integer NOT NULL,
	"column" "bytea" NOT NULL,
	"reason" text NOT NULL,
	"shape" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "register_import_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" text NOT NULL,
	"file_id" uuid,
	"file_name" "bytea" NOT NULL,
	"state" text NOT NULL,
	"fault" text,
	"fault_detail" text,
	"unused" "bytea",
	"done" integer DEFAULT 0 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"faulty" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"entered_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "register_permit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number_hash" text NOT NULL,
	"nik_hash" text NOT NULL,
	"service" text NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date,
	"content_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_reminder" (
	"permit_id" uuid NOT NULL,
	"days" integer NOT NULL,
	"last_day" date NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "register_reminder_permit_id_days_last_day_pk" PRIMARY KEY("permit_id","days","last_day")
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "old_register_id" uuid;--> statement-breakpoint
ALTER TABLE "register_change" ADD CONSTRAINT "register_change_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_change" ADD CONSTRAINT "register_change_permit_id_register_permit_id_fk" FOREIGN KEY ("permit_id") REFERENCES "public"."register_permit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_finding" ADD CONSTRAINT "register_finding_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_reminder" ADD CONSTRAINT "register_reminder_permit_id_register_permit_id_fk" FOREIGN KEY ("permit_id") REFERENCES "public"."register_permit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_change_permit" ON "register_change" USING btree ("permit_id");--> statement-breakpoint
CREATE INDEX "register_finding_import" ON "register_finding" USING btree ("import_id","is_fault","id");--> statement-breakpoint
CREATE UNIQUE INDEX "register_permit_number" ON "register_permit" USING btree ("number_hash");--> statement-breakpoint
CREATE INDEX "register_permit_nik" ON "register_permit" USING btree ("nik_hash");--> statement-breakpoint
CREATE INDEX "register_permit_ending" ON "register_permit" USING btree ("valid_until","id");--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_old_register_id_register_permit_id_fk" FOREIGN KEY ("old_register_id") REFERENCES "public"."register_permit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_old_register" ON "application" USING btree ("old_register_id") WHERE old_register_id is not null;