CREATE TABLE "experiment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"service" text,
	"stage" integer,
	"film_id" uuid,
	"sentence" text,
	"outcome" text NOT NULL,
	"expected" integer,
	"worth" integer,
	"per_group" integer,
	"looks" integer,
	"ends_on" date,
	"changed_on" date,
	"state" text NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"decision" text,
	"invented" boolean DEFAULT false NOT NULL,
	"figures" jsonb,
	"figures_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "experiment_look" (
	"experiment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"people" integer NOT NULL,
	"planned" real NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "experiment_look_experiment_id_number_pk" PRIMARY KEY("experiment_id","number")
);
--> statement-breakpoint
CREATE TABLE "experiment_person" (
	"experiment_id" uuid NOT NULL,
	"person" text NOT NULL,
	"service" text NOT NULL,
	"week" date NOT NULL,
	"place" integer NOT NULL,
	"arm" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"watched_at" timestamp (3) with time zone,
	"faults" integer DEFAULT 0 NOT NULL,
	"sent_in_seven_days" boolean,
	"sent_without_correction" boolean,
	"minutes" integer,
	"counter_visits" integer,
	CONSTRAINT "experiment_person_experiment_id_person_pk" PRIMARY KEY("experiment_id","person")
);
--> statement-breakpoint
CREATE TABLE "literacy_answer" (
	"person" text NOT NULL,
	"occasion" text NOT NULL,
	"answered_on" date NOT NULL,
	"account" smallint,
	"form" smallint,
	"upload" smallint,
	"status" smallint,
	"password" smallint,
	CONSTRAINT "literacy_answer_person_occasion_pk" PRIMARY KEY("person","occasion")
);
--> statement-breakpoint
CREATE TABLE "literacy_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "experiment_look" ADD CONSTRAINT "experiment_look_experiment_id_experiment_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiment_person" ADD CONSTRAINT "experiment_person_experiment_id_experiment_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "experiment_at" ON "experiment" USING btree ("state","service");--> statement-breakpoint
CREATE UNIQUE INDEX "experiment_place" ON "experiment_person" USING btree ("experiment_id","service","week","place");
--> statement-breakpoint
-- What was named before a comparison started is not changed afterwards, and the comparison is not made to have never been.
CREATE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR (OLD.kind, OLD.service, OLD.stage, OLD.film_id, OLD.sentence, OLD.outcome, OLD.expected, OLD.worth, OLD.per_group, OLD.looks, OLD.ends_on, OLD.changed_on, OLD.started_at)
    IS DISTINCT FROM (NEW.kind, NEW.service, NEW.stage, NEW.film_id, NEW.sentence, NEW.outcome, NEW.expected, NEW.worth, NEW.per_group, NEW.looks, NEW.ends_on, NEW.changed_on, NEW.started_at) THEN
    RAISE EXCEPTION 'a comparison that has started keeps its plan' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER experiment_keeps_plan BEFORE UPDATE OR DELETE ON "experiment" FOR EACH ROW EXECUTE FUNCTION refuse_plan_change();
--> statement-breakpoint
CREATE FUNCTION refuse_look_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a look is not taken back: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER experiment_look_stays BEFORE UPDATE OR DELETE ON "experiment_look" FOR EACH ROW EXECUTE FUNCTION refuse_look_change();
