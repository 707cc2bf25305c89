CREATE TABLE "literacy_invented" (
	"person" text NOT NULL,
	"turn" text NOT NULL,
	"alone" boolean NOT NULL,
	"watched" boolean NOT NULL,
	CONSTRAINT "literacy_invented_person_turn_pk" PRIMARY KEY("person","turn")
);
