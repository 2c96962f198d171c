FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /himscore . \
 && install -d -o 65532 -g 65532 /cache

FROM scratch
COPY --from=build /himscore /himscore
# The compiled PDFium module is kept here: the one place the service writes to.
COPY --from=build --chown=65532:65532 /cache /cache
ENV HIMSCORE_ADDRESS=0.0.0.0:8080 XDG_CACHE_HOME=/cache
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s CMD ["/himscore", "health"]
ENTRYPOINT ["/himscore"]
