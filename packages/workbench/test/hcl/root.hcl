include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

dependency "network" {
  config_path  = "../network"
  mock_outputs = { vpc_id = "vpc-1", subnets = [{ id = "s1" }] }
}

inputs = merge(
  include.root.inputs,
  yamldecode(file("common.yaml")),
  {
    name        = basename(get_terragrunt_dir())
    record_calls = { inbound = true }
    tags        = tomap({ "a" = "1", b = "2" })
  },
)

generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite"
  contents  = <<EOF
provider "cloud" {
  region = "${local.region}"
}
EOF
}
