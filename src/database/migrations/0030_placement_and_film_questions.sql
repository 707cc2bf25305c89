CREATE TABLE "film_answer_day" (
	"day" date NOT NULL,
	"film" text NOT NULL,
	"question" text NOT NULL,
	"right_answers" integer NOT NULL,
	"wrong_answers" integer NOT NULL,
	CONSTRAINT "film_answer_day_day_film_question_pk" PRIMARY KEY("day","film","question")
);
--> statement-breakpoint
CREATE TABLE "film_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" text NOT NULL,
	"language" text NOT NULL,
	"ask" text NOT NULL,
	"choices" jsonb NOT NULL,
	"correct" integer NOT NULL,
	"scene" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" text NOT NULL,
	"step" text NOT NULL,
	"audience" text NOT NULL,
	"what" text NOT NULL,
	"sentence_id" text DEFAULT '' NOT NULL,
	"sentence_en" text DEFAULT '' NOT NULL,
	"offered" boolean NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
