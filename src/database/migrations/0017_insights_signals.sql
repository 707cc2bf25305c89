CREATE TABLE "attempt_day" (
	"day" date NOT NULL,
	"service" text NOT NULL,
	"channel" text NOT NULL,
	"width" text NOT NULL,
	"connection" text NOT NULL,
	"begun" integer NOT NULL,
	"sent" integer NOT NULL,
	"lost" integer NOT NULL,
	CONSTRAINT "attempt_day_day_service_channel_width_connection_pk" PRIMARY KEY("day","service","channel","width","connection")
);
--> statement-breakpoint
CREATE TABLE "desk_question" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desk_question_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"officer_id" text NOT NULL,
	"way" text NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"item" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "film_day" (
	"day" date NOT NULL,
	"film" text NOT NULL,
	"service" text NOT NULL,
	"stage" integer NOT NULL,
	"offered" integer NOT NULL,
	"played" integer NOT NULL,
	"watched" integer NOT NULL,
	"did" integer NOT NULL,
	"refused" integer NOT NULL,
	"others" integer NOT NULL,
	"others_did" integer NOT NULL,
	"others_refused" integer NOT NULL,
	CONSTRAINT "film_day_day_film_service_stage_pk" PRIMARY KEY("day","film","service","stage")
);
--> statement-breakpoint
CREATE TABLE "hurdle_act" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"officer_id" text NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reason_day" (
	"day" date NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"people" integer NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "reason_day_day_service_step_item_kind_reason_pk" PRIMARY KEY("day","service","step","item","kind","reason")
);
--> statement-breakpoint
CREATE TABLE "signal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"visit" bigint NOT NULL,
	"attempt" bigint,
	"service" text DEFAULT '' NOT NULL,
	"step" text NOT NULL,
	"item" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"amount" integer DEFAULT 0 NOT NULL,
	"round" text DEFAULT 'first' NOT NULL,
	"channel" text DEFAULT 'self' NOT NULL,
	"width" text DEFAULT '' NOT NULL,
	"connection" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step_day" (
	"day" date NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"item" text NOT NULL,
	"round" text NOT NULL,
	"channel" text NOT NULL,
	"width" text NOT NULL,
	"connection" text NOT NULL,
	"people" integer NOT NULL,
	"answered" integer NOT NULL,
	"lost" integer NOT NULL,
	"refused_people" integer NOT NULL,
	"refusals" integer NOT NULL,
	"first_refused" integer NOT NULL,
	"returned" integer NOT NULL,
	"helped" integer NOT NULL,
	"listened" integer NOT NULL,
	"watched" integer NOT NULL,
	"seconds" bigint NOT NULL,
	"stays" integer[] NOT NULL,
	CONSTRAINT "step_day_day_service_step_item_round_channel_width_connection_pk" PRIMARY KEY("day","service","step","item","round","channel","width","connection")
);
--> statement-breakpoint
CREATE INDEX "desk_question_day" ON "desk_question" USING btree ("day");--> statement-breakpoint
CREATE INDEX "feedback_at" ON "feedback" USING btree ("at");--> statement-breakpoint
CREATE INDEX "hurdle_act_of" ON "hurdle_act" USING btree ("service","step","item","at");--> statement-breakpoint
CREATE INDEX "signal_at" ON "signal" USING btree ("at");