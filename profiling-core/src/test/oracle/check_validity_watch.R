# The numbers of 20_validity_watch.json once more, by base R: Rscript check_validity_watch.R
text <- paste(readLines("../resources/oracle/20_validity_watch.json"), collapse = " ")
# a JSON document without null, true and false is an expression of R but for its brackets and colons
text <- gsub("\\]|\\}", ")", gsub("\\[|\\{", "list(", gsub("\": ", "\" = ", text)))
file <- eval(parse(text = text))
outputs <- function(id) Filter(function(e) e$id == id, file$examples)[[1]]$outputs
worst <- 0
check <- function(found, expected) worst <<- max(worst, if (expected == 0) abs(found) else abs(found / expected - 1))
# the mean range of two normal values, by the distribution of the studentised range
two <- integrate(function(q) 1 - ptukey(q, 2, Inf), 0, Inf, rel.tol = 1e-10)$value
cat("mean range of two:", format(two, digits = 12), "\n")
check(round(two, 7), round(outputs("range-of-two")$mean, 7))
for (one in outputs("chart")) {
  scale <- list(AS_IT_IS = identity, SQUARE_ROOT = sqrt, LOGARITHM = log)[[one$scale]]
  x <- scale(unlist(one$reference)); y <- scale(unlist(one$after))
  s <- mean(abs(diff(x))) / (2 / sqrt(pi))
  check(mean(x), one$expected$centre); check(s, one$expected$deviation)
  z <- Reduce(function(before, now) 0.2 * now + 0.8 * before, (y - mean(x)) / s, 0, accumulate = TRUE)[-1]
  i <- seq_along(z)
  # against one, because averages can be near 0
  for (k in i) check(1 + z[k] / sqrt(0.2 / 1.8 * (1 - 0.8^(2 * k))), 1 + one$expected$points[[k]]$average_in_deviations)
}
for (one in outputs("between")) {
  v <- unlist(one$inputs)
  check(poisson.test(c(v[3], v[1]), c(v[4], v[2]), alternative = "less")$p.value, one$expected$fewer)
  check(poisson.test(c(v[3], v[1]), c(v[4], v[2]), alternative = "greater")$p.value, one$expected$more)
}
for (one in outputs("of-seizures")) {
  v <- unlist(one$inputs)
  every <- v[1] + v[3]
  check(phyper(v[3], v[4], v[2], every), one$expected$fewer)
  check(phyper(v[3] - 1, v[4], v[2], every, lower.tail = FALSE), one$expected$more)
  check(dhyper(0, v[4], v[2], v[1]), one$expected$none)
}
for (one in outputs("of-rate")) {
  v <- unlist(one$inputs)
  check(ppois(v[2], v[1] * v[3]), one$expected$fewer)
  check(if (v[2] == 0) 1 else ppois(v[2] - 1, v[1] * v[3], lower.tail = FALSE), one$expected$more)
}
cat("largest relative difference:", worst, "\n")
if (worst > 1e-9) quit(status = 1)
