-- Until when an addressee without officers here may answer, counted from the day on which it received the request
-- (Second Protocol, Articles 6(3)(d) and 7(7)).
ALTER TABLE requests_request ADD COLUMN answer_due date;
CREATE INDEX requests_by_answer_due ON requests_request (answer_due) WHERE status IN ('DELIVERED', 'PARTIAL');
