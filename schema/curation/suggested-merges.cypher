// The pairs were found before; what is asked of them is read here
UNWIND $suggestions AS that
RETURN that AS that, that.score AS score, that.id AS id
