// values of one stage
stage = "prod"
roles = ["supervisor", "agent",]
queues = {
  vendite = { team = "a", enabled = true, wrap_up = null }
  "assistenza clienti" = {
    team = "b"
    enabled = false, wrap_up = 0x1e
  }
}
buckets = [
  { name = "calls", key = "k1" },
  # { name = "old", key = "k0" },
  { name = "screens", key = <<K
k2 }
K
  },
]
off = false
