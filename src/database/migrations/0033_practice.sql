CREATE TABLE "practice_day" (
	"day" date NOT NULL,
	"service" text NOT NULL,
	"what" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "practice_day_day_service_what_pk" PRIMARY KEY("day","service","what")
);
