# region cluster
kind create cluster --name shop --image kindest/node:v1.33.1
istioctl install --set profile=minimal -y
istio=https://raw.githubusercontent.com/istio/istio/1.30.3
kubectl apply -f "$istio/samples/addons/prometheus.yaml"
kubectl wait -n istio-system --for=condition=available \
  deploy/istiod deploy/prometheus --timeout=180s
# endregion cluster

# region shop
kubectl apply -f shop.yaml # 第 1 章的全部清单
kubectl wait -n shop --for=condition=available deploy --all \
  --timeout=180s
# endregion shop

# region flagger
helm repo add flagger https://flagger.app
helm upgrade -i flagger flagger/flagger -n istio-system \
  --version 1.44.0 --wait \
  --set meshProvider=istio \
  --set metricsServer=http://prometheus.istio-system:9090
helm upgrade -i flagger-loadtester flagger/loadtester -n shop --wait
kubectl apply -f reviews-canary.yaml
kubectl wait -n shop canary/reviews --for=condition=promoted \
  --timeout=180s
# endregion flagger

# region set-args
# 用法：set_reviews 参数…，例如 set_reviews server
set_reviews() {
  args=$(printf ',"%s"' "$@")
  kubectl patch deployment reviews -n shop --type=json -p "[{
    \"op\": \"replace\",
    \"path\": \"/spec/template/spec/containers/0/args\",
    \"value\": [${args#,}]}]"
}
# endregion set-args

# region follow
follow() {
  while sleep 10; do
    kubectl get canary reviews -n shop --no-headers -o custom-columns=\
P:.status.phase,W:.status.canaryWeight,F:.status.failedChecks
  done
}
# endregion follow
