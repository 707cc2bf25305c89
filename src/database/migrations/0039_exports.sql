CREATE TABLE "application_arrival" (
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "application_arrival_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"audience" text NOT NULL,
	"application_id" uuid NOT NULL,
	CONSTRAINT "application_arrival_audience_application_id_pk" PRIMARY KEY("audience","application_id")
);
--> statement-breakpoint
CREATE TABLE "queue_columns" (
	"person_id" text PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_export" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" text NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"columns" jsonb NOT NULL,
	"asked" jsonb NOT NULL,
	"only_new" boolean DEFAULT false NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"rows" integer,
	"done" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"seen_as" text,
	"arrived_until" bigint,
	"cancel_asked_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"alive_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "data_export_mark" (
	"officer_id" text NOT NULL,
	"list" text NOT NULL,
	"arrived_until" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "data_export_mark_officer_id_list_pk" PRIMARY KEY("officer_id","list")
);
--> statement-breakpoint
CREATE TABLE "data_export_piece" (
	"export_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"attempt" integer NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "data_export_piece_export_id_attempt_place_pk" PRIMARY KEY("export_id","attempt","place"),
	CONSTRAINT "data_export_piece_file_id_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "permit_arrival" (
	"permit_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "permit_arrival_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "permit_arrival_sequence_unique" UNIQUE("sequence")
);
--> statement-breakpoint
CREATE TABLE "permit_search" (
	"permit_id" uuid PRIMARY KEY NOT NULL,
	"terms" bigint[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "queue_view" ADD COLUMN "columns" jsonb;--> statement-breakpoint
ALTER TABLE "queue_columns" ADD CONSTRAINT "queue_columns_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export_mark" ADD CONSTRAINT "data_export_mark_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export_piece" ADD CONSTRAINT "data_export_piece_export_id_data_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."data_export"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_search" ADD CONSTRAINT "permit_search_permit_id_permit_id_fk" FOREIGN KEY ("permit_id") REFERENCES "public"."permit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_arrival_sequence" ON "application_arrival" USING btree ("audience","sequence");--> statement-breakpoint
CREATE INDEX "data_export_officer" ON "data_export" USING btree ("officer_id","asked_at");--> statement-breakpoint
CREATE INDEX "data_export_ended" ON "data_export" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "permit_search_terms" ON "permit_search" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "permit_issued" ON "permit" USING btree ("issued_at","id");--> statement-breakpoint
CREATE INDEX "permit_service_issued" ON "permit" USING btree ("service","issued_at","id");--> statement-breakpoint
CREATE INDEX "permit_not_valid" ON "permit" USING btree ("state","issued_at","id") WHERE state <> 'valid';--> statement-breakpoint
CREATE INDEX "permit_until" ON "permit" USING btree ("valid_until","id") WHERE state in ('valid', 'suspended') and valid_until is not null;