CREATE TABLE "service_draft" (
	"slug" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"base_version" integer,
	"revision" integer NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_live" (
	"slug" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"origin" text NOT NULL,
	"open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_publication" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "service_publication_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "definition_version" ADD COLUMN "text" text;--> statement-breakpoint
CREATE INDEX "publication_service" ON "service_publication" USING btree ("slug","id");