# A call centre on a cloud contact platform, as a module would write it.
terraform {
  required_providers {
    cloud = { source = "example/cloud", version = ">= 3.1" }
  }
}

variable "record_calls" {
  type = object({
    inbound  = bool
    outbound = optional(bool, false)
  })
  default = { inbound = true, outbound = false }
}

locals {
  queues = {
    for name, queue in var.queues :
    name => {
      display_name = upper(name)
      wrap_up      = queue.wrap_up != null ? queue.wrap_up : 30
      tags         = merge(local.tags, { "team:name" = queue.team }, {
        stage = "prod", // two objects are read
      })
    } if queue.enabled
  }
  names   = [for q in local.queues : { label = q.display_name, (q.key) = true }]
  summary = "${length(local.queues)} queues: ${join(", ", [for n, _ in local.queues : "«${n}»"])}"
}

resource "cloud_instance" "main" {
  contact_lens_enabled = true
  alias                = "centralino-${var.stage}"

  dynamic "storage" {
    for_each = var.buckets
    iterator = bucket
    content {
      bucket = bucket.value.name
      encryption {
        key_id = bucket.value["key"]
        content { nested = true }
      }
    }
  }

  settings = jsonencode({
    recording = { enabled = true, channels = ["agent", { kind : "customer", mixed = false }] }
    "screen"  = [for s in var.screens : { id = s, rate = 1.5e1 }]
  })

  greeting = <<-EOT
    Benvenuti!  # no comment
    %{ if var.night ~}
    Siamo chiusi: { a = 1 }
    %{ endif ~}
  EOT

  flow = <<FLOW
{"Version": "2019-10-30", "Actions": [{"Type": "UpdateContactRecordingBehavior", "Parameters": {"X": ${jsonencode("a")}}}]}
FLOW
  after_flow = 1
  /* off = true
     lifecycle { } */
  lifecycle { ignore_changes = [tags["a"], name] }
}

data cloud_user agent {
  provider = cloud.eu
  filter = [{ name = "role", values = concat(["agent"], var.roles, [{ é = 1 }]) }][0]
}

output "all" { value = { main = cloud_instance.main[*].id, "n-${var.stage}" : !var.off && length({ b = 2 }) > 1 } }
