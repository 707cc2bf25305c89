CREATE TABLE "fee" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"number" text NOT NULL,
	"state" text NOT NULL,
	"amount_rupiah" bigint NOT NULL,
	"basis" "bytea",
	"due_on" date NOT NULL,
	"assessed_by" text NOT NULL,
	"assessed_at" timestamp (3) with time zone NOT NULL,
	"gateway" text,
	"code" text,
	"qris" text,
	"reference" text,
	"paid_at" timestamp (3) with time zone,
	"told_by" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"end_reason" "bytea",
	CONSTRAINT "fee_number_unique" UNIQUE("number"),
	CONSTRAINT "fee_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "payment_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"fee_id" uuid,
	"code" text NOT NULL,
	"amount_rupiah" bigint NOT NULL,
	"reference" text NOT NULL,
	"mismatch" text NOT NULL,
	"paid_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"settlement" "bytea"
);
--> statement-breakpoint
ALTER TABLE "fee" ADD CONSTRAINT "fee_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_fee_id_fee_id_fk" FOREIGN KEY ("fee_id") REFERENCES "public"."fee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fee_application" ON "fee" USING btree ("application_id","assessed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "fee_standing" ON "fee" USING btree ("application_id") WHERE "fee"."state" in ('open', 'paid', 'nil');--> statement-breakpoint
CREATE INDEX "fee_open" ON "fee" USING btree ("due_on") WHERE "fee"."state" = 'open';--> statement-breakpoint
CREATE INDEX "fee_listed" ON "fee" USING btree ("assessed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_report_once" ON "payment_report" USING btree ("code","reference");--> statement-breakpoint
CREATE INDEX "payment_report_open" ON "payment_report" USING btree ("told_at") WHERE "payment_report"."settled_at" is null;