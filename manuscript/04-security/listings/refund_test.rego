package envoy.authz_test

import data.envoy.authz

# 造一个令牌；签名在这里不重要，只是格式要对
token(sub, roles) := io.jwt.encode_sign(
	{"alg": "HS256"},
	{"sub": sub, "roles": roles},
	{"kty": "oct", "k": "c2hvcA"},
)

request(sa, path, body, tok) := {
	"attributes": {
		"source": {"principal": concat("", [
			"spiffe://cluster.local/ns/shop/sa/", sa,
		])},
		"request": {"http": {
			"method": "POST",
			"headers": {"authorization": concat(" ", ["Bearer", tok])},
		}},
	},
	"parsed_path": [path],
	"parsed_body": body,
}

body(amount) := {"amount": amount, "operator": "u17"}

agent := token("u17", ["agent"])

supervisor := token("u17", ["supervisor"])

cases := {
	"小额，客服": ["order", body(5000), agent, true],
	"大额，客服": ["order", body(90000), agent, false],
	"大额，主管": ["order", body(90000), supervisor, true],
	"冒用他人": ["order", body(5000), token("u99", ["agent"]), false],
	"负数金额": ["order", body(-1), agent, false],
	"调用者不对": ["cart", body(5000), agent, false],
	"没有角色": ["order", body(5000), token("u17", []), false],
}

test_refunds[name] if {
	some name, [sa, b, tok, want] in cases
	got := authz.allow with input as request(sa, "refunds", b, tok)
	got == want
}

test_charge_needs_no_user if {
	authz.allow with input as {
		"attributes": {
			"source": {"principal": concat("", [
				"spiffe://cluster.local/ns/shop/sa/", "order",
			])},
			"request": {"http": {"method": "POST", "headers": {}}},
		},
		"parsed_path": ["charges"],
	}
}
