\set at random(1, 9000000000000)
INSERT INTO acts VALUES (gen_random_uuid(), gen_random_uuid(), 'got_it', :at);
