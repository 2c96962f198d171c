FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /himscore . \
 && install -d -o 65532 -g 65532 /cache /data

FROM scratch
COPY --from=build /himscore /himscore
# Whom it calls over HTTPS (webhooks, a collector, PostgreSQL) is checked against these.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
# The compiled PDFium module is kept in /cache, batches in /data: the places the service writes to. Large zips and workbooks lie in /data for moments.
COPY --from=build --chown=65532:65532 /cache /cache
COPY --from=build --chown=65532:65532 /data /data
VOLUME /data
ENV HIMSCORE_ADDRESS=0.0.0.0:8080 XDG_CACHE_HOME=/cache TMPDIR=/data HIMSCORE_DATABASE_URL=sqlite:/data/himscore.db
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s CMD ["/himscore", "health"]
ENTRYPOINT ["/himscore"]
