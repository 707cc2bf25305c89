ALTER TABLE "experiment" ADD COLUMN "scene" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "decided_films" text[];
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR (OLD.kind, OLD.service, OLD.stage, OLD.scene, OLD.film_id, OLD.sentence, OLD.outcome, OLD.expected, OLD.worth, OLD.per_group, OLD.looks, OLD.ends_on, OLD.changed_on, OLD.started_at)
    IS DISTINCT FROM (NEW.kind, NEW.service, NEW.stage, NEW.scene, NEW.film_id, NEW.sentence, NEW.outcome, NEW.expected, NEW.worth, NEW.per_group, NEW.looks, NEW.ends_on, NEW.changed_on, NEW.started_at) THEN
    RAISE EXCEPTION 'a comparison that has started keeps its plan' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
