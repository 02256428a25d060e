# Times dist() of R on a file of rows and prints lines as the class OneJob does: dist.R FILE ROWS TARGETS SECONDS METRIC...
arguments <- commandArgs(trailingOnly = TRUE)
n <- as.integer(arguments[2])
p <- as.integer(arguments[3])
seconds <- as.numeric(arguments[4])
rows <- matrix(readBin(arguments[1], "double", n * p, endian = "little"), n, p, byrow = TRUE)
# places of every 97th pair as this library keeps them (each row with all earlier ones), among those of dist()
at <- seq(0, n * (n - 1) / 2 - 1, by = 97)
row <- floor((1 + sqrt(1 + 8 * at)) / 2)
row <- row - (row * (row - 1) / 2 > at)
row <- row + (row * (row + 1) / 2 <= at)
column <- at - row * (row - 1) / 2
places <- n * column - column * (column + 1) / 2 + row - column
for (metric in arguments[-(1:4)]) {
  invisible(dist(rows, metric))
  walls <- processors <- numeric(0)
  while (length(walls) < 3 || sum(walls) < seconds) {
    times <- system.time(values <- dist(rows, metric))
    walls <- c(walls, times[["elapsed"]])
    processors <- c(processors, times[["user.self"]] + times[["sys.self"]])
  }
  middle <- length(walls) %/% 2 + 1
  cat(sprintf("r-dist\tpacked\t%s\t%d\t%d\t1\t%.0f\t%d\t%.6g\t%.6g\t%.10g\n", metric, n, p, n * (n - 1) / 2, length(walls),
    sort(walls)[middle], sort(processors)[middle], sum(values[places])))
}
