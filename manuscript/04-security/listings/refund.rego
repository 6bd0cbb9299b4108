package envoy.authz

default allow := false

http := input.attributes.request.http

caller := trim_prefix(
	input.attributes.source.principal,
	"spiffe://cluster.local/ns/shop/sa/",
)

# 令牌的签名、签发者和受众已由 RequestAuthentication 验证
claims := payload if {
	[scheme, token] := split(http.headers.authorization, " ")
	scheme == "Bearer"
	[_, payload, _] := io.jwt.decode(token)
}

# 每个角色能批准的退款上限，单位：分
limits := {"agent": 20000, "supervisor": 200000}

# 普通扣款只看调用者是谁
allow if {
	caller == "order"
	http.method == "POST"
	input.parsed_path == ["charges"]
}

# 退款还要看操作者的角色、金额，并且操作者就是令牌的主人
allow if {
	caller == "order"
	http.method == "POST"
	input.parsed_path == ["refunds"]
	input.parsed_body.operator == claims.sub
	input.parsed_body.amount > 0
	some role in claims.roles
	input.parsed_body.amount <= limits[role]
}
