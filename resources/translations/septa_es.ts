<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AccountSwitch</name>
  <message>
   <source>Who tells it</source>
   <translation>Quién lo cuenta</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>Colours: as the system</source>
   <translation>Colores: como el sistema</translation>
  </message>
  <message>
   <source>Colours: light</source>
   <translation>Colores: claros</translation>
  </message>
  <message>
   <source>Colours: sepia</source>
   <translation>Colores: sepia</translation>
  </message>
  <message>
   <source>Colours: dark</source>
   <translation>Colores: oscuros</translation>
  </message>
  <message>
   <source>Colours: high contrast</source>
   <translation>Colores: contraste alto</translation>
  </message>
  <message>
   <source>Colours: projector</source>
   <translation>Colores: proyector</translation>
  </message>
 </context>
 <context>
  <name>Along</name>
  <message>
   <source>This scene as a code</source>
   <translation>Esta escena como código</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Go to a code</source>
   <translation>Ir a un código</translation>
  </message>
  <message>
   <source>Type or paste a code</source>
   <translation>Escriba o pegue un código</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Ir</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>Guardar la imagen…</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>The code is copied.</source>
   <translation>El código está copiado.</translation>
  </message>
  <message>
   <source>Type or paste a code first.</source>
   <translation>Primero escriba o pegue un código.</translation>
  </message>
 </context>
 <context>
  <name>Aloud</name>
  <message>
   <source>There is nothing to read aloud here.</source>
   <translation>Aquí no hay nada que leer en voz alta.</translation>
  </message>
  <message>
   <source>Reading aloud does not work just now. Everything can be read on the screen.</source>
   <translation>La lectura en voz alta no funciona ahora mismo. Todo se puede leer en la pantalla.</translation>
  </message>
  <message>
   <source>No voice here speaks {language}. Everything can be read on the screen.</source>
   <translation>Aquí no hay voz para {language}. Todo se puede leer en la pantalla.</translation>
  </message>
  <message>
   <source>There is no voice here. Everything can be read on the screen.</source>
   <translation>Aquí no hay ninguna voz. Todo se puede leer en la pantalla.</translation>
  </message>
 </context>
 <context>
  <name>ArticleBrowser</name>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
 </context>
 <context>
  <name>ArticlePane</name>
  <message>
   <source>plain</source>
   <translation>sencilla</translation>
  </message>
  <message>
   <source>exact</source>
   <translation>exacta</translation>
  </message>
  <message>
   <source>Wording:</source>
   <translation>Redacción:</translation>
  </message>
  <message>
   <source>the source article's words</source>
   <translation>las palabras del artículo</translation>
  </message>
  <message>
   <source>clinic wording</source>
   <translation>redacción para clínicas</translation>
  </message>
  <message>
   <source>Show:</source>
   <translation>Mostrar:</translation>
  </message>
  <message>
   <source>Nothing here has this verdict and topic.</source>
   <translation>Nada de aquí tiene ese veredicto y ese tema.</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message numerus="yes">
   <source>%n questions.</source>
   <translation>
    <numerusform>%n pregunta.</numerusform>
    <numerusform>%n preguntas.</numerusform>
   </translation>
  </message>
  <message>
   <source>1 question.</source>
   <translation>1 pregunta.</translation>
  </message>
  <message>
   <source>Quiz: {title}</source>
   <translation>Cuestionario: {title}</translation>
  </message>
  <message>
   <source>Every answer is explained, and nothing is kept unless you want it.</source>
   <translation>Cada respuesta se explica, y no se guarda nada si usted no quiere.</translation>
  </message>
  <message>
   <source>Reviewed {date}</source>
   <translation>Última revisión: {date}</translation>
  </message>
  <message>
   <source>next review due {date}</source>
   <translation>próxima revisión: {date}</translation>
  </message>
  <message>
   <source>Licence: {name}</source>
   <translation>Licencia: {name}</translation>
  </message>
  <message>
   <source>A review was due {date}.</source>
   <translation>Había que revisar esta página el {date}.</translation>
  </message>
  <message>
   <source>Newer studies may say something else.</source>
   <translation>Puede que estudios más nuevos digan otra cosa.</translation>
  </message>
  <message numerus="yes">
   <source>%n minute read</source>
   <translation>
    <numerusform>%n minuto de lectura</numerusform>
    <numerusform>%n minutos de lectura</numerusform>
   </translation>
  </message>
  <message>
   <source>1 claim checked</source>
   <translation>1 afirmación comprobada</translation>
  </message>
  <message numerus="yes">
   <source>%n claims checked</source>
   <translation>
    <numerusform>%n afirmación comprobada</numerusform>
    <numerusform>%n afirmaciones comprobadas</numerusform>
   </translation>
  </message>
  <message>
   <source>Part {0} of {1}</source>
   <translation>Parte {0} de {1}</translation>
  </message>
  <message>
   <source>Previous part</source>
   <translation>Parte anterior</translation>
  </message>
  <message>
   <source>Next part</source>
   <translation>Parte siguiente</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Anterior</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
 </context>
 <context>
  <name>ArticleScreen</name>
  <message>
   <source>Read on</source>
   <translation>Seguir leyendo</translation>
  </message>
  <message>
   <source>This page cannot be shown here.</source>
   <translation>Esta página no se puede mostrar aquí.</translation>
  </message>
  <message>
   <source>Preparing this page…</source>
   <translation>Preparando esta página…</translation>
  </message>
  <message>
   <source>Next: more on this</source>
   <translation>Siguiente: más sobre esto</translation>
  </message>
  <message>
   <source>Next: {title}</source>
   <translation>Siguiente: {title}</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
  <message>
   <source>Back to the top</source>
   <translation>Volver arriba</translation>
  </message>
 </context>
 <context>
  <name>Blank</name>
  <message>
   <source>Closed now</source>
   <translation>Cerrado ahora</translation>
  </message>
  <message>
   <source>Closed now. Opens today at {time}</source>
   <translation>Cerrado ahora. Abre hoy a las {time}</translation>
  </message>
  <message>
   <source>Closed now. Opens on {day} at {time}</source>
   <translation>Cerrado ahora. Abre el {day} a las {time}</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>lunes</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>martes</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>miércoles</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>jueves</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>viernes</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>sábado</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>domingo</translation>
  </message>
 </context>
 <context>
  <name>BookmarkList</name>
  <message>
   <source>Bookmarks</source>
   <translation>Marcadores</translation>
  </message>
  <message>
   <source>None yet. Press the bookmark in the bar above (Ctrl+D) to find a page again.</source>
   <translation>Todavía no hay ninguno. Pulse el marcador de la barra de arriba (Ctrl+D) para volver a encontrar una página.</translation>
  </message>
  <message>
   <source>More for this bookmark</source>
   <translation>Más para este marcador</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Bookmark removed.</source>
   <translation>Marcador quitado.</translation>
  </message>
 </context>
 <context>
  <name>Caption</name>
  <message>
   <source>Illustration, not a prediction. Heights × 1.7.</source>
   <translation>Ilustración, no una predicción. Alturas × 1,7.</translation>
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Go to the source</source>
   <translation>Ir a la fuente</translation>
  </message>
  <message>
   <source>Cite…</source>
   <translation>Citar…</translation>
  </message>
  <message>
   <source>Go to this page</source>
   <translation>Ir a esta página</translation>
  </message>
 </context>
 <context>
  <name>Cards</name>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
 </context>
 <context>
  <name>ChoiceRow</name>
  <message>
   <source>This is so, and you said it.</source>
   <translation>Es así, y usted lo dijo.</translation>
  </message>
  <message>
   <source>This is so.</source>
   <translation>Es así.</translation>
  </message>
  <message>
   <source>You said this. It is not so.</source>
   <translation>Usted dijo esto. No es así.</translation>
  </message>
 </context>
 <context>
  <name>CitationDialog</name>
  <message>
   <source>Cite this source</source>
   <translation>Citar esta fuente</translation>
  </message>
  <message>
   <source>As text</source>
   <translation>Como texto</translation>
  </message>
  <message>
   <source>As BibTeX</source>
   <translation>Como BibTeX</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>ClaimFilter</name>
  <message>
   <source>Filter</source>
   <translation>Filtrar</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>All topics</source>
   <translation>Todos los temas</translation>
  </message>
  <message>
   <source>{shown} of {all} shown</source>
   <translation>Se muestran {shown} de {all}</translation>
  </message>
  <message>
   <source>Nothing here has this verdict and topic.</source>
   <translation>Nada de aquí tiene ese veredicto y ese tema.</translation>
  </message>
 </context>
 <context>
  <name>ClaimsField</name>
  <message>
   <source>As it comes</source>
   <translation>Como viene</translation>
  </message>
 </context>
 <context>
  <name>Cleaning</name>
  <message>
   <source>Touch is off</source>
   <translation>El tacto está desactivado</translation>
  </message>
  <message>
   <source>You can wipe the screen now. It comes back by itself.</source>
   <translation>Ya puede limpiar la pantalla. Luego vuelve a funcionar sola.</translation>
  </message>
 </context>
 <context>
  <name>ClockBar</name>
  <message>
   <source>Plan of the talk</source>
   <translation>Plan de la charla</translation>
  </message>
 </context>
 <context>
  <name>ClockPanel</name>
  <message>
   <source>From nought</source>
   <translation>Desde cero</translation>
  </message>
  <message>
   <source>of {planned} planned</source>
   <translation>de {planned} previstos</translation>
  </message>
  <message>
   <source>paused · {planned}</source>
   <translation>en pausa · {planned}</translation>
  </message>
  <message>
   <source>this slide {spent} of {planned}</source>
   <translation>esta diapositiva {spent} de {planned}</translation>
  </message>
  <message>
   <source>it is {time}</source>
   <translation>hora: {time}</translation>
  </message>
  <message>
   <source>Pause (T)</source>
   <translation>Pausar (T)</translation>
  </message>
  <message>
   <source>Go on (T)</source>
   <translation>Seguir (T)</translation>
  </message>
  <message>
   <source>Start (T)</source>
   <translation>Empezar (T)</translation>
  </message>
  <message>
   <source>starts with the first step, or with T</source>
   <translation>empieza con el primer paso, o con T</translation>
  </message>
  <message>
   <source>{time} behind</source>
   <translation>{time} de retraso</translation>
  </message>
  <message>
   <source>{time} ahead</source>
   <translation>{time} de adelanto</translation>
  </message>
  <message>
   <source>{time} over time</source>
   <translation>{time} de más</translation>
  </message>
  <message>
   <source>on time</source>
   <translation>a tiempo</translation>
  </message>
 </context>
 <context>
  <name>CodeDialog</name>
  <message>
   <source>My questions as a QR code</source>
   <translation>Mis preguntas como código QR</translation>
  </message>
  <message>
   <source>My questions</source>
   <translation>Mis preguntas</translation>
  </message>
  <message>
   <source>Point the camera of a telephone at it. The code holds your questions themselves: nothing is sent.</source>
   <translation>Apunte con la cámara de un teléfono. El código contiene las preguntas mismas: no se envía nada.</translation>
  </message>
  <message>
   <source>Code before</source>
   <translation>Código anterior</translation>
  </message>
  <message>
   <source>Next code</source>
   <translation>Código siguiente</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Code {number} of {count}</source>
   <translation>Código {number} de {count}</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Reading</source>
   <translation>Lectura</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Búsqueda</translation>
  </message>
  <message>
   <source>Notes and questions</source>
   <translation>Notas y preguntas</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Impresión</translation>
  </message>
  <message>
   <source>Listening</source>
   <translation>Escucha</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>La imagen</translation>
  </message>
  <message>
   <source>Looks and help</source>
   <translation>Aspecto y ayuda</translation>
  </message>
  <message>
   <source>From slide to slide</source>
   <translation>De una diapositiva a otra</translation>
  </message>
  <message>
   <source>What the audience sees</source>
   <translation>Lo que ve el público</translation>
  </message>
  <message>
   <source>Pointing</source>
   <translation>Señalar</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>Dibujar</translation>
  </message>
  <message>
   <source>The talk</source>
   <translation>La charla</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>First topic</source>
   <translation>Primer tema</translation>
  </message>
  <message>
   <source>Previous topic</source>
   <translation>Tema anterior</translation>
  </message>
  <message>
   <source>Next topic</source>
   <translation>Tema siguiente</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Texto más pequeño</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Texto más grande</translation>
  </message>
  <message>
   <source>Usual text size</source>
   <translation>Tamaño normal del texto</translation>
  </message>
  <message>
   <source>Next colours: light, sepia, dark, contrast</source>
   <translation>Colores siguientes: claros, sepia, oscuros, contraste</translation>
  </message>
  <message>
   <source>Show or hide topics</source>
   <translation>Mostrar u ocultar los temas</translation>
  </message>
  <message>
   <source>Show or hide the picture</source>
   <translation>Mostrar u ocultar la imagen</translation>
  </message>
  <message>
   <source>Keys to the next pane</source>
   <translation>Teclado al panel siguiente</translation>
  </message>
  <message>
   <source>Keys to the pane before</source>
   <translation>Teclado al panel anterior</translation>
  </message>
  <message>
   <source>Light the skin</source>
   <translation>Iluminar la piel</translation>
  </message>
  <message>
   <source>Light the fat</source>
   <translation>Iluminar la grasa</translation>
  </message>
  <message>
   <source>Light the muscle</source>
   <translation>Iluminar el músculo</translation>
  </message>
  <message>
   <source>Light the septa</source>
   <translation>Iluminar los septos</translation>
  </message>
  <message>
   <source>Light no part</source>
   <translation>No iluminar ninguna parte</translation>
  </message>
  <message>
   <source>Play age</source>
   <translation>Reproducir la edad</translation>
  </message>
  <message>
   <source>Play weight</source>
   <translation>Reproducir el peso</translation>
  </message>
  <message>
   <source>Play months</source>
   <translation>Reproducir los meses</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Tell it the other way</source>
   <translation>Contarlo de la otra manera</translation>
  </message>
  <message>
   <source>Compare before and now</source>
   <translation>Comparar antes y ahora</translation>
  </message>
  <message>
   <source>Compare the article's story and studies</source>
   <translation>Comparar lo que cuenta el artículo con los estudios</translation>
  </message>
  <message>
   <source>Picture closer</source>
   <translation>Acercar la imagen</translation>
  </message>
  <message>
   <source>Picture farther</source>
   <translation>Alejar la imagen</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>Imagen entera</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>Cortar más atrás</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>Cortar más adelante</translation>
  </message>
  <message>
   <source>Follow the article or not</source>
   <translation>Seguir el artículo o no</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>Escena anterior</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>Escena siguiente</translation>
  </message>
  <message>
   <source>Play or pause the tour</source>
   <translation>Reproducir o pausar el recorrido</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>Guardar la imagen…</translation>
  </message>
  <message>
   <source>Copy the scene code</source>
   <translation>Copiar el código de la escena</translation>
  </message>
  <message>
   <source>Go to a scene code…</source>
   <translation>Ir a un código de escena…</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>Buscar en la guía</translation>
  </message>
  <message>
   <source>Find on this page</source>
   <translation>Buscar en esta página</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Resultado siguiente</translation>
  </message>
  <message>
   <source>Hit before</source>
   <translation>Resultado anterior</translation>
  </message>
  <message>
   <source>Bookmark this page, or not</source>
   <translation>Poner o quitar el marcador de esta página</translation>
  </message>
  <message>
   <source>Highlight the chosen words</source>
   <translation>Resaltar las palabras elegidas</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Add a question for my clinician</source>
   <translation>Añadir una pregunta para mi médico</translation>
  </message>
  <message>
   <source>My notes and questions</source>
   <translation>Mis notas y preguntas</translation>
  </message>
  <message>
   <source>Save my notes in a file…</source>
   <translation>Guardar mis notas en un archivo…</translation>
  </message>
  <message>
   <source>Bring notes in from a file…</source>
   <translation>Traer notas de un archivo…</translation>
  </message>
  <message>
   <source>Forget my notes and what I have read…</source>
   <translation>Borrar mis notas y lo que he leído…</translation>
  </message>
  <message>
   <source>Show my questions as a QR code</source>
   <translation>Mostrar mis preguntas como código QR</translation>
  </message>
  <message>
   <source>Print or save as PDF…</source>
   <translation>Imprimir o guardar como PDF…</translation>
  </message>
  <message>
   <source>Print my questions…</source>
   <translation>Imprimir mis preguntas…</translation>
  </message>
  <message>
   <source>Read aloud from here, or pause</source>
   <translation>Leer en voz alta desde aquí o pausar</translation>
  </message>
  <message>
   <source>Stop reading aloud</source>
   <translation>Dejar de leer en voz alta</translation>
  </message>
  <message>
   <source>Next sentence</source>
   <translation>Frase siguiente</translation>
  </message>
  <message>
   <source>Sentence before</source>
   <translation>Frase anterior</translation>
  </message>
  <message>
   <source>Read the picture's sentence</source>
   <translation>Leer la frase de la imagen</translation>
  </message>
  <message>
   <source>Plain or exact wording</source>
   <translation>Redacción sencilla o exacta</translation>
  </message>
  <message>
   <source>Clinic wording or the source article's words</source>
   <translation>Redacción para clínicas o palabras del artículo</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>Preferencias…</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menú</translation>
  </message>
  <message>
   <source>All commands…</source>
   <translation>Todos los comandos…</translation>
  </message>
  <message>
   <source>Keys…</source>
   <translation>Teclas…</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Presentar</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Next slide</source>
   <translation>Diapositiva siguiente</translation>
  </message>
  <message>
   <source>Slide before</source>
   <translation>Diapositiva anterior</translation>
  </message>
  <message>
   <source>First slide</source>
   <translation>Primera diapositiva</translation>
  </message>
  <message>
   <source>Last slide</source>
   <translation>Última diapositiva</translation>
  </message>
  <message>
   <source>To the typed number, else on</source>
   <translation>Al número escrito, o adelante</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Índice</translation>
  </message>
  <message>
   <source>Black</source>
   <translation>Negro</translation>
  </message>
  <message>
   <source>White</source>
   <translation>Blanco</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>Congelar</translation>
  </message>
  <message>
   <source>Model full screen</source>
   <translation>Modelo en toda la pantalla</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Predict first</source>
   <translation>Predecir antes</translation>
  </message>
  <message>
   <source>Section upward</source>
   <translation>Sección hacia arriba</translation>
  </message>
  <message>
   <source>Section downward</source>
   <translation>Sección hacia abajo</translation>
  </message>
  <message>
   <source>Audience in front</source>
   <translation>Público delante</translation>
  </message>
  <message>
   <source>Laser</source>
   <translation>Láser</translation>
  </message>
  <message>
   <source>Spotlight</source>
   <translation>Foco</translation>
  </message>
  <message>
   <source>Magnify</source>
   <translation>Lupa</translation>
  </message>
  <message>
   <source>Larger spot, lens, dot or line</source>
   <translation>Foco, lupa, punto o línea más grande</translation>
  </message>
  <message>
   <source>Smaller spot, lens, dot or line</source>
   <translation>Foco, lupa, punto o línea más pequeño</translation>
  </message>
  <message>
   <source>Spot, lens or dot to the left</source>
   <translation>Foco, lupa o punto a la izquierda</translation>
  </message>
  <message>
   <source>Spot, lens or dot to the right</source>
   <translation>Foco, lupa o punto a la derecha</translation>
  </message>
  <message>
   <source>Spot, lens or dot upward</source>
   <translation>Foco, lupa o punto hacia arriba</translation>
  </message>
  <message>
   <source>Spot, lens or dot downward</source>
   <translation>Foco, lupa o punto hacia abajo</translation>
  </message>
  <message>
   <source>Put down, close</source>
   <translation>Soltar, cerrar</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>Dibujar</translation>
  </message>
  <message>
   <source>Pen</source>
   <translation>Lápiz</translation>
  </message>
  <message>
   <source>Marker</source>
   <translation>Rotulador</translation>
  </message>
  <message>
   <source>Arrow</source>
   <translation>Flecha</translation>
  </message>
  <message>
   <source>Eraser</source>
   <translation>Goma</translation>
  </message>
  <message>
   <source>First colour</source>
   <translation>Primer color</translation>
  </message>
  <message>
   <source>Second colour</source>
   <translation>Segundo color</translation>
  </message>
  <message>
   <source>Third colour</source>
   <translation>Tercer color</translation>
  </message>
  <message>
   <source>Fourth colour</source>
   <translation>Cuarto color</translation>
  </message>
  <message>
   <source>Thin line</source>
   <translation>Línea fina</translation>
  </message>
  <message>
   <source>Usual line</source>
   <translation>Línea normal</translation>
  </message>
  <message>
   <source>Thick line</source>
   <translation>Línea gruesa</translation>
  </message>
  <message>
   <source>Undo the last stroke</source>
   <translation>Deshacer el último trazo</translation>
  </message>
  <message>
   <source>Redo the stroke</source>
   <translation>Rehacer el trazo</translation>
  </message>
  <message>
   <source>Erase all</source>
   <translation>Borrar todo</translation>
  </message>
  <message>
   <source>Start or pause the clock</source>
   <translation>Poner o parar el reloj</translation>
  </message>
  <message>
   <source>Clock from nought</source>
   <translation>Reloj desde cero</translation>
  </message>
  <message>
   <source>Larger notes</source>
   <translation>Notas más grandes</translation>
  </message>
  <message>
   <source>Smaller notes</source>
   <translation>Notas más pequeñas</translation>
  </message>
  <message>
   <source>Notes upward</source>
   <translation>Subir por las notas</translation>
  </message>
  <message>
   <source>Notes downward</source>
   <translation>Bajar por las notas</translation>
  </message>
  <message>
   <source>Undo in the picture</source>
   <translation>Deshacer en la imagen</translation>
  </message>
  <message>
   <source>Redo in the picture</source>
   <translation>Rehacer en la imagen</translation>
  </message>
  <message>
   <source>Screens…</source>
   <translation>Pantallas…</translation>
  </message>
  <message>
   <source>Lesson…</source>
   <translation>Lección…</translation>
  </message>
  <message>
   <source>Rehearse</source>
   <translation>Ensayar</translation>
  </message>
  <message>
   <source>Handouts and pictures…</source>
   <translation>Hojas e imágenes…</translation>
  </message>
  <message>
   <source>All keys and buttons</source>
   <translation>Todas las teclas y botones</translation>
  </message>
  <message>
   <source>End the talk</source>
   <translation>Terminar la charla</translation>
  </message>
 </context>
 <context>
  <name>ComparePanel</name>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>One picture</source>
   <translation>Una imagen</translation>
  </message>
  <message>
   <source>Show one picture</source>
   <translation>Mostrar una sola imagen</translation>
  </message>
  <message>
   <source>Before, now</source>
   <translation>Antes, ahora</translation>
  </message>
  <message>
   <source>Before anything was done, beside now</source>
   <translation>Antes de hacer nada, junto a ahora</translation>
  </message>
  <message>
   <source>Both stories</source>
   <translation>Ambas historias</translation>
  </message>
  <message>
   <source>The article, beside what studies show</source>
   <translation>El artículo, junto a lo que muestran los estudios</translation>
  </message>
  <message>
   <source>Divider</source>
   <translation>Divisor</translation>
  </message>
  <message>
   <source>nothing: as it looks</source>
   <translation>nada: tal como se ve</translation>
  </message>
  <message>
   <source>Colour by</source>
   <translation>Color según</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>Continued</name>
  <message>
   <source>Continued where you stopped</source>
   <translation>Sigue donde lo dejó</translation>
  </message>
  <message>
   <source>From the top</source>
   <translation>Desde el principio</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Control</name>
  <message>
   <source>Play {name}</source>
   <translation>Reproducir {name}</translation>
  </message>
 </context>
 <context>
  <name>Countdown</name>
  <message>
   <source>Still reading?</source>
   <translation>¿Sigue leyendo?</translation>
  </message>
  <message>
   <source>I need more time</source>
   <translation>Necesito más tiempo</translation>
  </message>
  <message>
   <source>I am finished</source>
   <translation>He terminado</translation>
  </message>
  <message numerus="yes">
   <source>Touch the screen to go on. In %n seconds it goes back to the start.</source>
   <translation>
    <numerusform>Toque la pantalla para seguir. En %n segundo vuelve al inicio.</numerusform>
    <numerusform>Toque la pantalla para seguir. En %n segundos vuelve al inicio.</numerusform>
   </translation>
  </message>
  <message>
   <source>Touch the screen to go on. In 1 second it goes back to the start.</source>
   <translation>Toque la pantalla para seguir. En 1 segundo vuelve al inicio.</translation>
  </message>
 </context>
 <context>
  <name>Cover</name>
  <message>
   <source>Touch to go on</source>
   <translation>Toque para seguir</translation>
  </message>
  <message>
   <source>The screen is hidden</source>
   <translation>La pantalla está oculta</translation>
  </message>
 </context>
 <context>
  <name>Deck</name>
  <message>
   <source>All keys</source>
   <translation>Todos los botones</translation>
  </message>
 </context>
 <context>
  <name>Described</name>
  <message>
   <source>Heading, level {level}</source>
   <translation>Encabezado, nivel {level}</translation>
  </message>
 </context>
 <context>
  <name>DoneChip</name>
  <message>
   <source>Month {month} · {treatment}</source>
   <translation>Mes {month} · {treatment}</translation>
  </message>
  <message>
   <source>Take back: month {month}, {treatment}</source>
   <translation>Quitar: mes {month}, {treatment}</translation>
  </message>
 </context>
 <context>
  <name>Drawer</name>
  <message>
   <source>Back to the controls</source>
   <translation>Volver a los controles</translation>
  </message>
 </context>
 <context>
  <name>Drawers</name>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Take along</source>
   <translation>Para llevar</translation>
  </message>
  <message>
   <source>Skin and motion</source>
   <translation>Piel y movimiento</translation>
  </message>
  <message>
   <source>The scene code is copied.</source>
   <translation>El código de la escena está copiado.</translation>
  </message>
 </context>
 <context>
  <name>Editor</name>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>Excerpt</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy: {what}</source>
   <translation>Copiar: {what}</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
 </context>
 <context>
  <name>Exchanging</name>
  <message>
   <source>Save my notes in a file</source>
   <translation>Guardar mis notas en un archivo</translation>
  </message>
  <message>
   <source>Page to read (*.md)</source>
   <translation>Página para leer (*.md)</translation>
  </message>
  <message>
   <source>Everything, for Septa (*.json)</source>
   <translation>Todo, para Septa (*.json)</translation>
  </message>
  <message>
   <source>Your notes cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>Sus notas no se pueden guardar en {folder}: {reason}. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardadas: {path}</translation>
  </message>
  <message>
   <source>My notes: {guide}</source>
   <translation>Mis notas: {guide}</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>Marcadores</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>Resaltados y notas</translation>
  </message>
  <message>
   <source>Questions for my clinician</source>
   <translation>Preguntas para mi médico</translation>
  </message>
  <message>
   <source>Bring notes in from a file</source>
   <translation>Traer notas de un archivo</translation>
  </message>
  <message>
   <source>Notes (*.md *.markdown *.json)</source>
   <translation>Notas (*.md *.markdown *.json)</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Todos los archivos (*)</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}.</source>
   <translation>No se puede leer {file}: {reason}.</translation>
  </message>
  <message>
   <source>Brought in: {count}. There already: {known}.</source>
   <translation>Traídas: {count}. Ya estaban: {known}.</translation>
  </message>
  <message>
   <source>They are not saved yet.</source>
   <translation>Todavía no están guardadas.</translation>
  </message>
 </context>
 <context>
  <name>Explaining</name>
  <message>
   <source>This picture cannot be shown. {reason}</source>
   <translation>Esta imagen no se puede mostrar. {reason}</translation>
  </message>
  <message>
   <source>Exact wording, where the guide has it.</source>
   <translation>Redacción exacta, donde la guía la tiene.</translation>
  </message>
  <message>
   <source>Plain wording.</source>
   <translation>Redacción sencilla.</translation>
  </message>
  <message>
   <source>Clinic wording: claims are put in words that a clinic can stand behind.</source>
   <translation>Redacción para clínicas: las afirmaciones se dicen con palabras que una clínica puede respaldar.</translation>
  </message>
  <message>
   <source>The source article's words, with what studies say beside them.</source>
   <translation>Las palabras del artículo, con lo que dicen los estudios al lado.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Save the talk</source>
   <translation>Guardar la charla</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Making the pages…</source>
   <translation>Preparando las páginas…</translation>
  </message>
  <message>
   <source>There are no slides to save.</source>
   <translation>No hay diapositivas que guardar.</translation>
  </message>
  <message>
   <source>A new folder (*)</source>
   <translation>Una carpeta nueva (*)</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>Documento PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardado: {path}</translation>
  </message>
 </context>
 <context>
  <name>ExportWishes</name>
  <message>
   <source>Slides on a page</source>
   <translation>Diapositivas por página</translation>
  </message>
  <message>
   <source>Beside each slide</source>
   <translation>Junto a cada diapositiva</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papel</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>Carta (EE. UU.)</translation>
  </message>
  <message>
   <source>Size of a picture</source>
   <translation>Tamaño de la imagen</translation>
  </message>
  <message>
   <source>With what was drawn</source>
   <translation>Con lo dibujado</translation>
  </message>
  <message>
   <source>With the answers to questions</source>
   <translation>Con las respuestas a las preguntas</translation>
  </message>
  <message>
   <source>Slides, as a PDF</source>
   <translation>Diapositivas, en PDF</translation>
  </message>
  <message>
   <source>A handout to print, as a PDF</source>
   <translation>Hojas para imprimir, en PDF</translation>
  </message>
  <message>
   <source>A picture of each slide</source>
   <translation>Una imagen de cada diapositiva</translation>
  </message>
  <message>
   <source>Lines to write on</source>
   <translation>Líneas para escribir</translation>
  </message>
  <message>
   <source>My notes</source>
   <translation>Mis notas</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
 </context>
 <context>
  <name>Face</name>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
 </context>
 <context>
  <name>FigureDialog</name>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Plus and minus bring it closer and farther, the arrow keys move it, 0 shows all of it.</source>
   <translation>Más y menos la acercan y la alejan, las flechas la mueven, 0 la muestra entera.</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Más pequeña</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Más grande</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>Imagen entera</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>What the picture shows</source>
   <translation>Lo que muestra la imagen</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>FigurePanel</name>
  <message>
   <source>Smaller</source>
   <translation>Más pequeña</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Más grande</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Hits on this page</source>
   <translation>Resultados en esta página</translation>
  </message>
  <message>
   <source>Find on this page</source>
   <translation>Buscar en esta página</translation>
  </message>
  <message>
   <source>Hit before (Shift+F3)</source>
   <translation>Resultado anterior (Shift+F3)</translation>
  </message>
  <message>
   <source>Next hit (F3)</source>
   <translation>Resultado siguiente (F3)</translation>
  </message>
  <message>
   <source>All results</source>
   <translation>Todos los resultados</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Cerrar (Esc)</translation>
  </message>
 </context>
 <context>
  <name>FootBar</name>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>La imagen</translation>
  </message>
  <message>
   <source>Take it with you</source>
   <translation>Para llevar</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget my notes?</source>
   <translation>¿Borrar mis notas?</translation>
  </message>
  <message>
   <source>Your bookmarks, highlights, notes, questions, quiz results, and where you have read in this guide are taken off this computer. They do not come back. Your choices of looks and sound stay.</source>
   <translation>Se borran de este equipo sus marcadores, resaltados, notas, preguntas y resultados, y lo que ha leído de esta guía. No se pueden recuperar. El aspecto y el sonido que eligió se quedan.</translation>
  </message>
  <message>
   <source>Forget all of it</source>
   <translation>Borrar todo</translation>
  </message>
  <message>
   <source>Save in a file first…</source>
   <translation>Guardar antes…</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Conservar</translation>
  </message>
 </context>
 <context>
  <name>GlassSigns</name>
  <message>
   <source>The room sees black</source>
   <translation>La sala ve la pantalla en negro</translation>
  </message>
  <message>
   <source>The room sees white</source>
   <translation>La sala ve la pantalla en blanco</translation>
  </message>
  <message>
   <source>Frozen: the room still sees slide {number}</source>
   <translation>Congelado: la sala sigue viendo la diapositiva {number}</translation>
  </message>
  <message>
   <source>Point at a part: all of it is lit. Wheel or [ ]: size</source>
   <translation>Señale una parte: se ilumina entera. Rueda o [ ]: tamaño</translation>
  </message>
  <message>
   <source>Tap: back to the lens. Wheel or [ ]: how large</source>
   <translation>Toque: vuelve la lupa. Rueda o [ ]: aumento</translation>
  </message>
  <message>
   <source>Tap or drag a frame: it fills the screen. Wheel or [ ]: how large</source>
   <translation>Toque o arrastre un marco: llena la pantalla. Rueda o [ ]: aumento</translation>
  </message>
  <message>
   <source>Touch a stroke to erase it</source>
   <translation>Toque un trazo para borrarlo</translation>
  </message>
 </context>
 <context>
  <name>GoingOnDialog</name>
  <message>
   <source>Go on with this talk?</source>
   <translation>¿Seguir con esta charla?</translation>
  </message>
  <message>
   <source>It stopped at slide {number} of {of}, “{title}”, after {time}.</source>
   <translation>Se paró en la diapositiva {number} de {of}, «{title}», después de {time}.</translation>
  </message>
  <message>
   <source>“{lesson}” stopped at slide {number} of {of}, “{title}”, after {time}.</source>
   <translation>«{lesson}» se detuvo en la diapositiva {number} de {of}, «{title}», después de {time}.</translation>
  </message>
  <message>
   <source>What you have drawn is kept either way.</source>
   <translation>Lo que ha dibujado se conserva en los dos casos.</translation>
  </message>
  <message>
   <source>Go on at slide {number}</source>
   <translation>Seguir en la diapositiva {number}</translation>
  </message>
  <message>
   <source>Begin at the first slide</source>
   <translation>Empezar por la primera</translation>
  </message>
  <message>
   <source>Give “{title}”</source>
   <translation>Dar «{title}»</translation>
  </message>
 </context>
 <context>
  <name>HandledBrowser</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Seleccionar todo</translation>
  </message>
 </context>
 <context>
  <name>HandledWidget</name>
  <message>
   <source>Closer: two fingers, the keys + and −, or Ctrl and the wheel; once closer, the wheel alone. All of it: the key 0, or a double click. Cut elsewhere: drag the front face, or Page Up and Page Down.</source>
   <translation>Más cerca: dos dedos, las teclas + y −, o Ctrl y la rueda; una vez cerca, basta la rueda. Todo: la tecla 0 o un doble clic. Cortar en otro sitio: arrastre la cara delantera, o use Re Pág y Av Pág.</translation>
  </message>
  <message>
   <source>Keys: plus and minus bring it closer, 0 shows all of it, arrows move the cut or a closer picture, Enter lights one part after the other.</source>
   <translation>Teclas: más y menos acercan y alejan, 0 lo muestra todo, las flechas mueven el corte o la imagen acercada, Intro ilumina una parte tras otra.</translation>
  </message>
  <message>
   <source>Keys: arrows move the mark, with Shift in small steps, Enter sets the treatment, Delete takes back the nearest one, Escape puts it away.</source>
   <translation>Teclas: las flechas mueven la marca, con Mayús a pasos pequeños, Intro coloca el tratamiento, Supr quita el más cercano, Esc lo guarda.</translation>
  </message>
 </context>
 <context>
  <name>Handling</name>
  <message>
   <source>That is too many treatments for this picture. Take one back first.</source>
   <translation>Son demasiados tratamientos para esta imagen. Quite uno primero.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>No hay nada que quitar.</translation>
  </message>
 </context>
 <context>
  <name>HeadBar</name>
  <message>
   <source>Health information</source>
   <translation>Información de salud</translation>
  </message>
  <message>
   <source>Read aloud</source>
   <translation>Escuchar</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Parar la voz</translation>
  </message>
  <message>
   <source>Size {0} of {1}</source>
   <translation>Tamaño {0} de {1}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claros</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuros</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Contraste alto</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Within reach</source>
   <translation>A mi alcance</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Letra</translation>
  </message>
 </context>
 <context>
  <name>HighlightList</name>
  <message>
   <source>Highlights and notes</source>
   <translation>Resaltados y notas</translation>
  </message>
  <message>
   <source>None yet. Choose words in the article, then a colour. By keys: Ctrl+H takes a whole paragraph.</source>
   <translation>Todavía no hay ninguno. Elija palabras en el artículo y luego un color. Con teclas: Ctrl+H toma un párrafo entero.</translation>
  </message>
  <message>
   <source>My note</source>
   <translation>Mi nota</translation>
  </message>
  <message>
   <source>No longer on this page</source>
   <translation>Ya no está en esta página</translation>
  </message>
  <message>
   <source>In another language: {code}</source>
   <translation>En otro idioma: {code}</translation>
  </message>
  <message>
   <source>More for this highlight</source>
   <translation>Más para este resaltado</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Edit the note</source>
   <translation>Editar la nota</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>Preguntar esto a mi médico</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Highlight removed.</source>
   <translation>Resaltado quitado.</translation>
  </message>
 </context>
 <context>
  <name>HitWalk</name>
  <message>
   <source>Also in part {part} of {parts}</source>
   <translation>También en la parte {part} de {parts}</translation>
  </message>
  <message>
   <source>{at} of {count}</source>
   <translation>{at} de {count}</translation>
  </message>
  <message>
   <source>No marks on this page</source>
   <translation>Sin marcas en esta página</translation>
  </message>
  <message>
   <source>page {page} of {pages}</source>
   <translation>página {page} de {pages}</translation>
  </message>
  <message>
   <source>Not found on this page</source>
   <translation>No está en esta página</translation>
  </message>
  <message>
   <source>{count} on this page</source>
   <translation>{count} en esta página</translation>
  </message>
 </context>
 <context>
  <name>HomeScreen</name>
  <message>
   <source>What would you like to know?</source>
   <translation>¿Qué le gustaría saber?</translation>
  </message>
  <message>
   <source>Touch a card. You can read, look and try things out.</source>
   <translation>Toque una tarjeta. Puede leer, mirar y probar cosas.</translation>
  </message>
  <message>
   <source>This guide is in {language}.</source>
   <translation>Idioma de esta guía: {language}.</translation>
  </message>
  <message>
   <source>Touch the picture</source>
   <translation>Toque la imagen</translation>
  </message>
  <message>
   <source>Lift the skin, light up a part, move the years, and see what changes.</source>
   <translation>Levante la piel, ilumine una parte, mueva los años y vea qué cambia.</translation>
  </message>
  <message numerus="yes">
   <source>%n topics</source>
   <translation>
    <numerusform>%n tema</numerusform>
    <numerusform>%n temas</numerusform>
   </translation>
  </message>
  <message>
   <source>1 topic</source>
   <translation>1 tema</translation>
  </message>
  <message>
   <source>More topics</source>
   <translation>Más temas</translation>
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <source>Bookmark removed.</source>
   <translation>Marcador quitado.</translation>
  </message>
  <message>
   <source>Bookmarked.</source>
   <translation>Marcador puesto.</translation>
  </message>
  <message>
   <source>Forgotten.</source>
   <translation>Borrado.</translation>
  </message>
  <message>
   <source>Your folder cannot be written: the file may still hold it.</source>
   <translation>No se puede escribir en su carpeta: quizá el archivo aún lo contenga.</translation>
  </message>
  <message>
   <source>First write a question, or take a ready one.</source>
   <translation>Primero escriba una pregunta o tome una ya preparada.</translation>
  </message>
  <message>
   <source>Highlight removed.</source>
   <translation>Resaltado quitado.</translation>
  </message>
  <message>
   <source>These words are no longer on this page. Your note is kept in the list.</source>
   <translation>Estas palabras ya no están en esta página. Su nota se conserva en la lista.</translation>
  </message>
  <message>
   <source>This page is no longer in the guide. Your note is kept.</source>
   <translation>Esta página ya no está en la guía. Su nota se conserva.</translation>
  </message>
  <message>
   <source>Remove this page's bookmark</source>
   <translation>Quitar el marcador de esta página</translation>
  </message>
  <message>
   <source>Bookmark this page</source>
   <translation>Poner un marcador en esta página</translation>
  </message>
  <message>
   <source>It is not saved yet.</source>
   <translation>Todavía no está guardado.</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Copiado.</translation>
  </message>
  <message>
   <source>Highlight: {colour}</source>
   <translation>Resaltar: {colour}</translation>
  </message>
  <message>
   <source>Highlight and write a note</source>
   <translation>Resaltar y escribir una nota</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>Preguntar esto a mi médico</translation>
  </message>
  <message>
   <source>Highlight a paragraph…</source>
   <translation>Resaltar un párrafo…</translation>
  </message>
  <message>
   <source>What could not be brought in</source>
   <translation>Lo que no se pudo traer</translation>
  </message>
  <message>
   <source>Everything else in the file is here now.</source>
   <translation>Todo lo demás del archivo ya está aquí.</translation>
  </message>
 </context>
 <context>
  <name>Keyboard</name>
  <message>
   <source>Keyboard</source>
   <translation>Teclado</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Vaciar</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Espacio</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>More letters</source>
   <translation>Más letras</translation>
  </message>
  <message>
   <source>Hide the keyboard</source>
   <translation>Ocultar el teclado</translation>
  </message>
 </context>
 <context>
  <name>KeysRow</name>
  <message>
   <source>Off</source>
   <translation>No</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Sí</translation>
  </message>
 </context>
 <context>
  <name>KeysSheet</name>
  <message>
   <source>All keys and buttons</source>
   <translation>Todas las teclas y botones</translation>
  </message>
  <message>
   <source>A number, then Enter: to that slide. Clickers work as well.</source>
   <translation>Un número y luego Intro: a esa diapositiva. También sirven los mandos para presentar.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Kiosk</name>
  <message>
   <source>{file} was damaged. A new one is begun; the old one is kept as {kept}.</source>
   <translation>{file} estaba dañado. Se empieza uno nuevo; el viejo se conserva como {kept}.</translation>
  </message>
  <message>
   <source>{file} cannot be written ({reason}).</source>
   <translation>No se puede escribir {file} ({reason}).</translation>
  </message>
  <message>
   <source>The disk is full: {file} cannot be written.</source>
   <translation>El disco está lleno: no se puede escribir {file}.</translation>
  </message>
  <message>
   <source>Another program holds {file}.</source>
   <translation>Otro programa está usando {file}.</translation>
  </message>
 </context>
 <context>
  <name>KioskAnswers</name>
  <message>
   <source>Go to the source</source>
   <translation>Ir a la fuente</translation>
  </message>
  <message>
   <source>An e-mail address</source>
   <translation>Una dirección de correo</translation>
  </message>
  <message>
   <source>A page on the web</source>
   <translation>Una página web</translation>
  </message>
  <message>
   <source>It does not open here. Write it down, or ask at the desk, and type it at home.</source>
   <translation>Aquí no se abre. Apúntela, o pregunte en recepción, y escríbala en casa.</translation>
  </message>
 </context>
 <context>
  <name>KioskAttract</name>
  <message>
   <source>Touch the picture</source>
   <translation>Toque la imagen</translation>
  </message>
 </context>
 <context>
  <name>KioskPicture</name>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Younger</source>
   <translation>Más joven</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>Mayor</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>Lighter</source>
   <translation>Menos peso</translation>
  </message>
  <message>
   <source>Heavier</source>
   <translation>Más peso</translation>
  </message>
  <message>
   <source>{age} years</source>
   <translation>{age} años</translation>
  </message>
  <message>
   <source>as at the start</source>
   <translation>como al principio</translation>
  </message>
  <message>
   <source>{percent} % more</source>
   <translation>{percent} % más</translation>
  </message>
  <message>
   <source>{percent} % less</source>
   <translation>{percent} % menos</translation>
  </message>
 </context>
 <context>
  <name>KioskStatus</name>
  <message>
   <source>as it was set up</source>
   <translation>tal como se preparó</translation>
  </message>
  <message>
   <source>as it was when it last ran well; the last starts failed</source>
   <translation>como la última vez que funcionó bien; los últimos arranques fallaron</translation>
  </message>
  <message>
   <source>Septa's own, since nothing else would start</source>
   <translation>la propia de Septa, porque ninguna otra arrancaba</translation>
  </message>
  <message>
   <source>{width} × {height} pixels, {platform}</source>
   <translation>{width} × {height} píxeles, {platform}</translation>
  </message>
  <message>
   <source>Running for</source>
   <translation>En marcha desde hace</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <source>Set-up</source>
   <translation>Configuración</translation>
  </message>
  <message>
   <source>Configuration</source>
   <translation>Archivo de configuración</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>Pantalla</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Free on the disk</source>
   <translation>Libre en el disco</translation>
  </message>
  <message>
   <source>Failed starts before this one</source>
   <translation>Arranques fallidos antes de este</translation>
  </message>
  <message>
   <source>Faults since the start</source>
   <translation>Fallos desde el arranque</translation>
  </message>
  <message>
   <source>Wrong PINs so far</source>
   <translation>PIN incorrectos hasta ahora</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activado</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>Counting</source>
   <translation>Recuento</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>Para revisar</translation>
  </message>
  <message>
   <source>{megabytes} MB</source>
   <translation>{megabytes} MB</translation>
  </message>
 </context>
 <context>
  <name>LessonDialog</name>
  <message>
   <source>Lesson</source>
   <translation>Lección</translation>
  </message>
  <message>
   <source>Name of the lesson</source>
   <translation>Nombre de la lección</translation>
  </message>
  <message>
   <source>What is shown beside the rows</source>
   <translation>Lo que se ve junto a las filas</translation>
  </message>
  <message>
   <source>All rows</source>
   <translation>Todas las filas</translation>
  </message>
  <message>
   <source>The chosen row</source>
   <translation>La fila elegida</translation>
  </message>
  <message>
   <source>Add from the pack</source>
   <translation>Añadir del paquete</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Save as a copy</source>
   <translation>Guardar una copia</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>{minutes}, 1 row</source>
   <translation>{minutes}, 1 fila</translation>
  </message>
  <message numerus="yes">
   <source>{minutes}, %n rows</source>
   <translation>
    <numerusform>{minutes}, %n fila</numerusform>
    <numerusform>{minutes}, %n filas</numerusform>
   </translation>
  </message>
  <message>
   <source>A lesson holds at most {most} rows.</source>
   <translation>En una lección caben como mucho {most} filas.</translation>
  </message>
  <message>
   <source>The lesson cannot be saved in {folder} ({reason}). Your changes are kept here.</source>
   <translation>La lección no se puede guardar en {folder} ({reason}). Sus cambios se conservan aquí.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardada: {path}</translation>
  </message>
  <message>
   <source>Opened: {title}</source>
   <translation>Abierta: {title}</translation>
  </message>
  <message>
   <source>{title} (of the pack)</source>
   <translation>{title} (del paquete)</translation>
  </message>
  <message>
   <source>New lesson</source>
   <translation>Lección nueva</translation>
  </message>
  <message>
   <source>A new lesson</source>
   <translation>Una lección nueva</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>y %n más</numerusform>
    <numerusform>y %n más</numerusform>
   </translation>
  </message>
  <message>
   <source>Your changes that were not saved are here again. Undo takes them away.</source>
   <translation>Los cambios que no se guardaron están aquí otra vez. Deshacer los quita.</translation>
  </message>
  <message>
   <source>Own slide</source>
   <translation>Diapositiva propia</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>Diapositiva</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
 </context>
 <context>
  <name>LessonForm</name>
  <message>
   <source>Points, one a line</source>
   <translation>Puntos, uno por línea</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>Picture beside the points</source>
   <translation>Imagen junto a los puntos</translation>
  </message>
  <message>
   <source>What studies say, at most {most}</source>
   <translation>Lo que dicen los estudios, como máximo {most}</translation>
  </message>
  <message>
   <source>Notes, for you alone</source>
   <translation>Notas, solo para usted</translation>
  </message>
  <message>
   <source>Minutes planned</source>
   <translation>Minutos previstos</translation>
  </message>
  <message>
   <source>More than {most} points are too small for the back row; the others are left out.</source>
   <translation>Más de {most} puntos se ven demasiado pequeños desde la última fila; los demás no salen.</translation>
  </message>
  <message>
   <source>A point of more than {letters} letters is hard to read from the back row.</source>
   <translation>Un punto de más de {letters} letras se lee mal desde la última fila.</translation>
  </message>
 </context>
 <context>
  <name>LessonOffer</name>
  <message>
   <source>Find by words</source>
   <translation>Buscar por palabras</translation>
  </message>
  <message>
   <source>What can be added</source>
   <translation>Lo que se puede añadir</translation>
  </message>
  <message>
   <source>Add after the chosen row</source>
   <translation>Añadir tras la fila elegida</translation>
  </message>
  <message>
   <source>Add a slide of your own</source>
   <translation>Añadir una diapositiva propia</translation>
  </message>
  <message>
   <source>New slide</source>
   <translation>Diapositiva nueva</translation>
  </message>
  <message>
   <source>Slides from the pages</source>
   <translation>Diapositivas de las páginas</translation>
  </message>
  <message>
   <source>Whole pages, to scroll</source>
   <translation>Páginas enteras, para desplazar</translation>
  </message>
  <message>
   <source>Pictures, live</source>
   <translation>Imágenes, en vivo</translation>
  </message>
  <message>
   <source>Tours</source>
   <translation>Recorridos</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Preguntas</translation>
  </message>
 </context>
 <context>
  <name>LessonRows</name>
  <message>
   <source>Rows of the lesson</source>
   <translation>Filas de la lección</translation>
  </message>
  <message>
   <source>Without a title</source>
   <translation>Sin título</translation>
  </message>
  <message>
   <source>{number}. {title}
{kind}, not shown: {fault}</source>
   <translation>{number}. {title}
{kind}, no se muestra: {fault}</translation>
  </message>
  <message>
   <source>{number}. {title}
{kind}, {minutes}</source>
   <translation>{number}. {title}
{kind}, {minutes}</translation>
  </message>
 </context>
 <context>
  <name>Level</name>
  <message>
   <source>Volume {level} of {most}</source>
   <translation>Volumen {level} de {most}</translation>
  </message>
 </context>
 <context>
  <name>LifeGroup</name>
  <message>
   <source>Age and weight</source>
   <translation>Edad y peso</translation>
  </message>
 </context>
 <context>
  <name>LiftChip</name>
  <message>
   <source>Lift {part}</source>
   <translation>Levantar: {part}</translation>
  </message>
  <message>
   <source>Take this layer off, or put it back</source>
   <translation>Quitar esta capa o volver a ponerla</translation>
  </message>
 </context>
 <context>
  <name>LinkRow</name>
  <message>
   <source>The drawing</source>
   <translation>El dibujo</translation>
  </message>
 </context>
 <context>
  <name>LookPanel</name>
  <message>
   <source>Lift</source>
   <translation>Levantar</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>Más…</translation>
  </message>
  <message>
   <source>Choose the skin tone, and whether the picture glides</source>
   <translation>Elegir el tono de piel y si la imagen se desliza</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Corte</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>Cortar más atrás</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>Cortar más adelante</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Más cerca</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>Más lejos</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>Imagen entera</translation>
  </message>
  <message>
   <source>{depth} mm from the front</source>
   <translation>A {depth} mm del frente</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>MarkerBar</name>
  <message>
   <source>Chosen words</source>
   <translation>Palabras elegidas</translation>
  </message>
  <message>
   <source>This paragraph</source>
   <translation>Este párrafo</translation>
  </message>
  <message>
   <source>Highlight and write a note</source>
   <translation>Resaltar y escribir una nota</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>Preguntar esto a mi médico</translation>
  </message>
  <message>
   <source>Paragraph above</source>
   <translation>Párrafo de arriba</translation>
  </message>
  <message>
   <source>Paragraph below</source>
   <translation>Párrafo de abajo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>MinutesField</name>
  <message>
   <source>Half a minute less</source>
   <translation>Medio minuto menos</translation>
  </message>
  <message>
   <source>Half a minute more</source>
   <translation>Medio minuto más</translation>
  </message>
  <message>
   <source>{minutes}, as it comes</source>
   <translation>{minutes}, lo normal</translation>
  </message>
 </context>
 <context>
  <name>ModelPane</name>
  <message>
   <source>Predict first…</source>
   <translation>Predecir antes…</translation>
  </message>
 </context>
 <context>
  <name>ModelStrip</name>
  <message>
   <source>Article and studies side by side</source>
   <translation>Artículo y estudios, juntos</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>An illustration, no prediction</source>
   <translation>Una ilustración, no una predicción</translation>
  </message>
  <message>
   <source>{treatment}, month {month}</source>
   <translation>{treatment}, mes {month}</translation>
  </message>
  <message>
   <source>{treatment}, month {month}, and {count} before</source>
   <translation>{treatment}, mes {month}, y {count} antes</translation>
  </message>
 </context>
 <context>
  <name>MoreMenu</name>
  <message>
   <source>Menu</source>
   <translation>Menú</translation>
  </message>
 </context>
 <context>
  <name>NearGroup</name>
  <message>
   <source>Look closer</source>
   <translation>Mirar de cerca</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Más cerca</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>Más lejos</translation>
  </message>
  <message>
   <source>All of it</source>
   <translation>Entera</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>Cortar más atrás</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>Cortar más adelante</translation>
  </message>
  <message>
   <source>Look to the left</source>
   <translation>Mirar a la izquierda</translation>
  </message>
  <message>
   <source>Look to the right</source>
   <translation>Mirar a la derecha</translation>
  </message>
  <message>
   <source>Look up</source>
   <translation>Mirar hacia arriba</translation>
  </message>
  <message>
   <source>Look down</source>
   <translation>Mirar hacia abajo</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Corte</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Mover</translation>
  </message>
 </context>
 <context>
  <name>NextSheet</name>
  <message>
   <source>The talk ends here.</source>
   <translation>La charla termina aquí.</translation>
  </message>
 </context>
 <context>
  <name>NoVoiceDialog</name>
  <message>
   <source>No voice for {language}</source>
   <translation>No hay voz para {language}</translation>
  </message>
  <message>
   <source>No voice found</source>
   <translation>No se encontró ninguna voz</translation>
  </message>
  <message>
   <source>Line to type into a terminal</source>
   <translation>Línea para escribir en un terminal</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Your system has voices, but this copy of Septa cannot reach them yet. Type this line into a terminal, then start Septa again:</source>
   <translation>Su sistema tiene voces, pero esta copia de Septa todavía no puede usarlas. Escriba esta línea en un terminal y luego vuelva a abrir Septa:</translation>
  </message>
  <message>
   <source>Add a voice in the settings of your system, where speech or reading aloud is. Then start Septa again.</source>
   <translation>Añada una voz en los ajustes de su sistema, donde está el habla o la lectura en voz alta. Luego vuelva a abrir Septa.</translation>
  </message>
  <message>
   <source>Install the program espeak-ng or speech-dispatcher. Then try again.</source>
   <translation>Instale el programa espeak-ng o speech-dispatcher. Luego inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>There are voices, but none for this language. This program speaks many. Type into a terminal:</source>
   <translation>Hay voces, pero ninguna para este idioma. Este programa habla muchos. Escriba en un terminal:</translation>
  </message>
  <message>
   <source>To read aloud, Septa needs a small program that speaks. Type this line into a terminal, then try again:</source>
   <translation>Para leer en voz alta, Septa necesita un pequeño programa que hable. Escriba esta línea en un terminal y luego inténtelo de nuevo:</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
 </context>
 <context>
  <name>NoteCard</name>
  <message>
   <source>My note</source>
   <translation>Mi nota</translation>
  </message>
  <message>
   <source>Write a note…</source>
   <translation>Escriba una nota…</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>Preguntar esto a mi médico</translation>
  </message>
  <message>
   <source>Remove this highlight</source>
   <translation>Quitar este resaltado</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Guardada</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Aún sin guardar</translation>
  </message>
 </context>
 <context>
  <name>Notebook</name>
  <message>
   <source>The file of your notes was damaged. What could be read is here; the old file is kept as {file}.</source>
   <translation>El archivo de sus notas estaba dañado. Lo que se pudo leer está aquí; el archivo viejo se conserva como {file}.</translation>
  </message>
  <message>
   <source>The file of your notes is damaged and cannot be moved ({reason}). What you keep now lasts until Septa closes; delete {file}.</source>
   <translation>El archivo de sus notas está dañado y no se puede mover ({reason}). Lo que guarde ahora dura hasta que se cierre Septa; borre {file}.</translation>
  </message>
  <message>
   <source>A newer Septa wrote your notes. They can be read here; what you keep now lasts until Septa closes.</source>
   <translation>Un Septa más nuevo escribió sus notas. Aquí se pueden leer; lo que guarde ahora dura hasta que se cierre Septa.</translation>
  </message>
  <message>
   <source>Another program holds the file of your notes ({file}). Nothing new is saved until it lets go; Septa tries again.</source>
   <translation>Otro programa está usando el archivo de sus notas ({file}). No se guarda nada nuevo hasta que lo suelte; Septa lo vuelve a intentar.</translation>
  </message>
  <message>
   <source>The disk is full: what you keep now lasts until Septa closes. Make room in {folder}; Septa tries again.</source>
   <translation>El disco está lleno: lo que guarde ahora dura hasta que se cierre Septa. Haga sitio en {folder}; Septa lo vuelve a intentar.</translation>
  </message>
  <message>
   <source>Your notes cannot be saved in {folder} ({reason}). What you keep now lasts until Septa closes.</source>
   <translation>Sus notas no se pueden guardar en {folder} ({reason}). Lo que guarde ahora dura hasta que se cierre Septa.</translation>
  </message>
  <message>
   <source>Your notes are saved again.</source>
   <translation>Sus notas se guardan otra vez.</translation>
  </message>
 </context>
 <context>
  <name>NotebookImport</name>
  <message>
   <source>no notes of Septa are in this file</source>
   <translation>en este archivo no hay notas de Septa</translation>
  </message>
  <message>
   <source>choose a file that “Save my notes in a file” has written</source>
   <translation>elija un archivo escrito con «Guardar mis notas en un archivo»</translation>
  </message>
  <message>
   <source>from here on the file cannot be understood</source>
   <translation>desde aquí no se entiende el archivo</translation>
  </message>
  <message>
   <source>what stands before this line is brought in; save the notes anew for the rest</source>
   <translation>lo que está antes de esta línea se ha traído; para el resto, guarde las notas de nuevo</translation>
  </message>
  <message>
   <source>a newer Septa has written this file</source>
   <translation>este archivo lo escribió un Septa más nuevo</translation>
  </message>
  <message>
   <source>use that Septa, or save the notes as Markdown there</source>
   <translation>use ese Septa o guarde allí las notas como Markdown</translation>
  </message>
  <message>
   <source>this entry lacks what it needs</source>
   <translation>a esta entrada le falta algo necesario</translation>
  </message>
  <message>
   <source>write it anew in Septa; all other entries are brought in</source>
   <translation>escríbala de nuevo en Septa; todas las demás se han traído</translation>
  </message>
  <message>
   <source>the file is far too large for notes</source>
   <translation>el archivo es demasiado grande para ser de notas</translation>
  </message>
  <message>
   <source>these notes belong to another guide</source>
   <translation>estas notas son de otra guía</translation>
  </message>
  <message>
   <source>open that guide in Septa, and bring them in there</source>
   <translation>abra esa guía en Septa y tráigalas allí</translation>
  </message>
 </context>
 <context>
  <name>Notes</name>
  <message>
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <source>Highlight: {colour}</source>
   <translation>Resaltar: {colour}</translation>
  </message>
 </context>
 <context>
  <name>NotesPane</name>
  <message>
   <source>This page</source>
   <translation>Esta página</translation>
  </message>
  <message>
   <source>Show only what belongs to the page in view</source>
   <translation>Mostrar solo lo de la página que se ve</translation>
  </message>
  <message>
   <source>Save or bring in notes</source>
   <translation>Guardar o traer notas</translation>
  </message>
  <message>
   <source>Save my notes in a file…</source>
   <translation>Guardar mis notas en un archivo…</translation>
  </message>
  <message>
   <source>Bring notes in from a file…</source>
   <translation>Traer notas de un archivo…</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>No notes on this slide.</source>
   <translation>Esta diapositiva no tiene notas.</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Put away</source>
   <translation>Quitar</translation>
  </message>
 </context>
 <context>
  <name>NumberRow</name>
  <message>
   <source>Less: {what}</source>
   <translation>Menos: {what}</translation>
  </message>
  <message>
   <source>More: {what}</source>
   <translation>Más: {what}</translation>
  </message>
 </context>
 <context>
  <name>OpenLinkDialog</name>
  <message>
   <source>Write a mail?</source>
   <translation>¿Escribir un correo?</translation>
  </message>
  <message>
   <source>Open a web page?</source>
   <translation>¿Abrir una página web?</translation>
  </message>
  <message>
   <source>This opens your mail program.</source>
   <translation>Esto abre su programa de correo.</translation>
  </message>
  <message>
   <source>This page is not part of Septa. It opens in your browser and needs the internet.</source>
   <translation>Esta página no forma parte de Septa. Se abre en su navegador y necesita internet.</translation>
  </message>
  <message>
   <source>Open mail program</source>
   <translation>Abrir el programa de correo</translation>
  </message>
  <message>
   <source>Open in browser</source>
   <translation>Abrir en el navegador</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Stay here</source>
   <translation>Quedarse aquí</translation>
  </message>
 </context>
 <context>
  <name>Outline</name>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>Overview of all slides</source>
   <translation>Índice de las diapositivas</translation>
  </message>
 </context>
 <context>
  <name>OwnLook</name>
  <message>
   <source>As the system wishes</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Glide and fade</source>
   <translation>Deslizar y fundir</translation>
  </message>
  <message>
   <source>No gliding, no fading</source>
   <translation>Sin deslizar ni fundir</translation>
  </message>
  <message>
   <source>Skin tone</source>
   <translation>Tono de piel</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
 </context>
 <context>
  <name>Paged</name>
  <message>
   <source>What is before</source>
   <translation>Lo anterior</translation>
  </message>
  <message>
   <source>What follows</source>
   <translation>Lo siguiente</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Abajo</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>All commands</source>
   <translation>Todos los comandos</translation>
  </message>
  <message>
   <source>What would you like to do?</source>
   <translation>¿Qué quiere hacer?</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Buscar un comando</translation>
  </message>
  <message>
   <source>No command is called like this.</source>
   <translation>Ningún comando se llama así.</translation>
  </message>
 </context>
 <context>
  <name>Panel</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Controls</source>
   <translation>Controles</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message>
   <source>Age, weight, months</source>
   <translation>Edad, peso, meses</translation>
  </message>
  <message>
   <source>Treat</source>
   <translation>Tratar</translation>
  </message>
  <message>
   <source>Set treatments on the quilt</source>
   <translation>Colocar tratamientos en la colcha</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Ver</translation>
  </message>
  <message>
   <source>Lift layers, cut, zoom</source>
   <translation>Levantar capas, cortar, acercar</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Two pictures in one; colours that show a quantity</source>
   <translation>Dos imágenes en una; colores que muestran una cantidad</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>Escenas</translation>
  </message>
  <message>
   <source>Scenes and tours</source>
   <translation>Escenas y recorridos</translation>
  </message>
 </context>
 <context>
  <name>PartsGroup</name>
  <message>
   <source>Parts</source>
   <translation>Partes</translation>
  </message>
 </context>
 <context>
  <name>PictureField</name>
  <message>
   <source>As it comes: {what}</source>
   <translation>Como viene: {what}</translation>
  </message>
  <message>
   <source>Live: {title}</source>
   <translation>En vivo: {title}</translation>
  </message>
  <message>
   <source>Drawing: {title}</source>
   <translation>Dibujo: {title}</translation>
  </message>
  <message>
   <source>A view that was kept</source>
   <translation>Una vista guardada</translation>
  </message>
  <message>
   <source>A drawing that is not there</source>
   <translation>Un dibujo que no está</translation>
  </message>
  <message>
   <source>no picture</source>
   <translation>sin imagen</translation>
  </message>
 </context>
 <context>
  <name>PictureScreen</name>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Abajo</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>Empezar de nuevo</translation>
  </message>
 </context>
 <context>
  <name>PinPad</name>
  <message>
   <source>Erase the last digit</source>
   <translation>Borrar la última cifra</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Digits typed: {count}</source>
   <translation>Cifras escritas: {count}</translation>
  </message>
 </context>
 <context>
  <name>PredictCount</name>
  <message>
   <source>Reveal</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Preguntar otra vez</translation>
  </message>
  <message>
   <source>Hands for: {answer}</source>
   <translation>Manos para: {answer}</translation>
  </message>
  <message>
   <source>One hand fewer for: {answer}</source>
   <translation>Una mano menos para: {answer}</translation>
  </message>
  <message>
   <source>One hand more for: {answer}</source>
   <translation>Una mano más para: {answer}</translation>
  </message>
  <message>
   <source>Hands: {count}</source>
   <translation>Manos: {count}</translation>
  </message>
 </context>
 <context>
  <name>PredictCover</name>
  <message>
   <source>Hidden from the room</source>
   <translation>Oculto para la sala</translation>
  </message>
 </context>
 <context>
  <name>PredictForm</name>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Write at least two answers.</source>
   <translation>Escriba al menos dos respuestas.</translation>
  </message>
  <message>
   <source>Hide the picture and ask</source>
   <translation>Ocultar la imagen y preguntar</translation>
  </message>
  <message>
   <source>Choice {number}</source>
   <translation>Respuesta {number}</translation>
  </message>
  <message>
   <source>One more answer</source>
   <translation>Otra respuesta</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The page</source>
   <translation>La página</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>La imagen</translation>
  </message>
  <message>
   <source>The words</source>
   <translation>Las palabras</translation>
  </message>
  <message>
   <source>Reading aloud</source>
   <translation>Lectura en voz alta</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claros</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuros</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Contraste alto</translation>
  </message>
  <message>
   <source>Projector</source>
   <translation>Proyector</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Tipo de letra</translation>
  </message>
  <message>
   <source>Atkinson</source>
   <translation>Atkinson</translation>
  </message>
  <message>
   <source>System serif</source>
   <translation>Sistema, con remates</translation>
  </message>
  <message>
   <source>System sans</source>
   <translation>Sistema, sin remates</translation>
  </message>
  <message>
   <source>Atkinson Hyperlegible is made so that no two letters look alike.</source>
   <translation>Atkinson Hyperlegible está hecha para que no haya dos letras que se confundan.</translation>
  </message>
  <message>
   <source>Length of lines</source>
   <translation>Largo de las líneas</translation>
  </message>
  <message>
   <source>{number} letters</source>
   <translation>{number} letras</translation>
  </message>
  <message>
   <source>Where the window has the room.</source>
   <translation>Donde la ventana tenga sitio.</translation>
  </message>
  <message>
   <source>Room between lines</source>
   <translation>Espacio entre líneas</translation>
  </message>
  <message>
   <source>Skin tone</source>
   <translation>Tono de piel</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
  <message>
   <source>As the system wishes</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Glide and fade</source>
   <translation>Deslizar y fundir</translation>
  </message>
  <message>
   <source>No gliding, no fading</source>
   <translation>Sin deslizar ni fundir</translation>
  </message>
  <message>
   <source>Wording</source>
   <translation>Redacción</translation>
  </message>
  <message>
   <source>Plain</source>
   <translation>Sencilla</translation>
  </message>
  <message>
   <source>Exact</source>
   <translation>Exacta</translation>
  </message>
  <message>
   <source>Where a page has both.</source>
   <translation>Donde una página tiene las dos.</translation>
  </message>
  <message>
   <source>Clinic wording</source>
   <translation>Redacción para clínicas</translation>
  </message>
  <message>
   <source>What the source article claims is put in words that a clinic can stand behind.</source>
   <translation>Lo que afirma el artículo se dice con palabras que una clínica puede respaldar.</translation>
  </message>
  <message>
   <source>Keep my results of quizzes</source>
   <translation>Guardar mis resultados de los cuestionarios</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>Se quedan en este equipo.</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>Voz</translation>
  </message>
  <message>
   <source>The usual one</source>
   <translation>La normal</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <source>Go on to the next page</source>
   <translation>Seguir con la página siguiente</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>Preferences</source>
   <translation>Preferencias</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>As it was before</source>
   <translation>Como estaba antes</translation>
  </message>
  <message>
   <source>All as usual</source>
   <translation>Todo como siempre</translation>
  </message>
  <message>
   <source>Take the reset back</source>
   <translation>Volver a lo de antes</translation>
  </message>
  <message>
   <source>Reset to the usual</source>
   <translation>Restablecer lo normal</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>Stop</source>
   <translation>Parar</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>Página anterior</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Página siguiente</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Más pequeña</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Más grande</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation>Página entera</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
 </context>
 <context>
  <name>PrintDialog</name>
  <message>
   <source>Print or save as PDF</source>
   <translation>Imprimir o guardar como PDF</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Making the pages…</source>
   <translation>Preparando las páginas…</translation>
  </message>
  <message>
   <source>Print it on both sides, turned over at the short edge, and fold it in the middle.</source>
   <translation>Imprímalo por las dos caras, girando por el borde corto, y dóblelo por la mitad.</translation>
  </message>
  <message>
   <source>Stopped. Choose again to go on.</source>
   <translation>Parado. Elija otra vez para seguir.</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Guardar como PDF</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>Documento PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardado: {path}</translation>
  </message>
  <message>
   <source>The PDF cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>El PDF no se puede guardar en {folder}: {reason}. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>No printer is set up on this computer. Save a PDF, and print it somewhere else.</source>
   <translation>En este equipo no hay ninguna impresora configurada. Guarde un PDF e imprímalo en otro sitio.</translation>
  </message>
  <message>
   <source>Sent to the printer.</source>
   <translation>Enviado a la impresora.</translation>
  </message>
  <message>
   <source>It could not be printed: {reason}</source>
   <translation>No se pudo imprimir: {reason}</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Página {number} de {total}</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message>
   <source>This page is a long list. It does not fit a leaflet.</source>
   <translation>Esta página es una lista larga. No cabe en un folleto.</translation>
  </message>
  <message>
   <source>This guide has {count} pages, and Septa prints at most {most} in one go. Print a single article.</source>
   <translation>Esta guía tiene {count} páginas, y Septa imprime como mucho {most} de una vez. Imprima un solo artículo.</translation>
  </message>
  <message>
   <source>This pack has no pages to print.</source>
   <translation>Este paquete no tiene páginas para imprimir.</translation>
  </message>
  <message>
   <source>There are no questions yet. Add some while you read.</source>
   <translation>Todavía no hay preguntas. Añada algunas mientras lee.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>Primero abra un artículo.</translation>
  </message>
  <message>
   <source>The printer does not answer.</source>
   <translation>La impresora no responde.</translation>
  </message>
  <message>
   <source>The printer has stopped.</source>
   <translation>La impresora se ha parado.</translation>
  </message>
  <message>
   <source>The questions take {count} pages.</source>
   <translation>Las preguntas ocupan {count} páginas.</translation>
  </message>
  <message>
   <source>There is no printer on this computer.</source>
   <translation>En este equipo no hay ninguna impresora.</translation>
  </message>
 </context>
 <context>
  <name>ProblemsDialog</name>
  <message>
   <source>Problems in this pack</source>
   <translation>Problemas de este paquete</translation>
  </message>
  <message>
   <source>Everything else can be read. Whoever wrote the pack can put these right.</source>
   <translation>Todo lo demás se puede leer. Quien escribió el paquete puede corregirlos.</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… y {count} más</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>Copiar todo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>This pack has no pages.</source>
   <translation>Este paquete no tiene páginas.</translation>
  </message>
  <message>
   <source>Settings cannot be saved in {folder}: {reason}</source>
   <translation>Los ajustes no se pueden guardar en {folder}: {reason}</translation>
  </message>
 </context>
 <context>
  <name>ProgramEngine</name>
  <message>
   <source>No sound comes out. Is there a loudspeaker, and is it switched on?</source>
   <translation>No sale ningún sonido. ¿Hay un altavoz, y está encendido?</translation>
  </message>
  <message>
   <source>it ended by itself</source>
   <translation>terminó por sí solo</translation>
  </message>
  <message>
   <source>The program {name} could not speak: {reason}</source>
   <translation>El programa {name} no pudo hablar: {reason}</translation>
  </message>
 </context>
 <context>
  <name>QtEngine</name>
  <message>
   <source>The voice could not speak: {reason}</source>
   <translation>La voz no pudo hablar: {reason}</translation>
  </message>
 </context>
 <context>
  <name>QuestionList</name>
  <message>
   <source>Questions for my clinician</source>
   <translation>Preguntas para mi médico</translation>
  </message>
  <message>
   <source>None yet. Take one of those below, or write your own. Then print them, or show them as a code.</source>
   <translation>Todavía no hay ninguna. Tome una de las de abajo o escriba la suya. Luego imprímalas o muéstrelas como código.</translation>
  </message>
  <message>
   <source>My question…</source>
   <translation>Mi pregunta…</translation>
  </message>
  <message>
   <source>My own question</source>
   <translation>Mi propia pregunta</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Add this question</source>
   <translation>Añadir esta pregunta</translation>
  </message>
  <message>
   <source>Ready questions for this page</source>
   <translation>Preguntas preparadas para esta página</translation>
  </message>
  <message>
   <source>More ready questions</source>
   <translation>Más preguntas preparadas</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>QR code</source>
   <translation>Código QR</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>My question</source>
   <translation>Mi pregunta</translation>
  </message>
  <message>
   <source>Add: {question}</source>
   <translation>Añadir: {question}</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>More for this question</source>
   <translation>Más para esta pregunta</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>About “{words}”: </source>
   <translation>Sobre «{words}»: </translation>
  </message>
  <message>
   <source>Question removed.</source>
   <translation>Pregunta quitada.</translation>
  </message>
 </context>
 <context>
  <name>Quilt</name>
  <message>
   <source>one</source>
   <translation>uno</translation>
  </message>
  <message>
   <source>two</source>
   <translation>dos</translation>
  </message>
  <message>
   <source>three</source>
   <translation>tres</translation>
  </message>
  <message>
   <source>four</source>
   <translation>cuatro</translation>
  </message>
  <message>
   <source>five</source>
   <translation>cinco</translation>
  </message>
  <message>
   <source>six</source>
   <translation>seis</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>siete</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>ocho</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>nueve</translation>
  </message>
  <message>
   <source>ten</source>
   <translation>diez</translation>
  </message>
  <message>
   <source>eleven</source>
   <translation>once</translation>
  </message>
  <message>
   <source>twelve</source>
   <translation>doce</translation>
  </message>
  <message>
   <source>At {age} years</source>
   <translation>A los {age} años</translation>
  </message>
  <message>
   <source>At {age} years and {percent} % heavier</source>
   <translation>A los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>At {age} years and {percent} % lighter</source>
   <translation>A los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years</source>
   <translation>Según cuenta el artículo, a los {age} años</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years and {percent} % heavier</source>
   <translation>Según cuenta el artículo, a los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years and {percent} % lighter</source>
   <translation>Según cuenta el artículo, a los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years</source>
   <translation>Según describen los estudios, a los {age} años</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years and {percent} % heavier</source>
   <translation>Según describen los estudios, a los {age} años y con un {percent} % más de peso</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years and {percent} % lighter</source>
   <translation>Según describen los estudios, a los {age} años y con un {percent} % menos de peso</translation>
  </message>
  <message>
   <source>{who}, the skin lies almost flat in this model, the deepest seam {depth}.</source>
   <translation>{who}, la piel está casi lisa en este modelo; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, one of {squares} squares bulges in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomba uno de {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, {bulging} of {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomban {bulging} de {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, all {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}, en este modelo se abomban los {squares} cuadros; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>{who}, the square of this model bulges, the deepest seam {depth}.</source>
   <translation>{who}, el cuadro de este modelo se abomba; la costura más honda tiene {depth}.</translation>
  </message>
  <message>
   <source>about {mm} mm</source>
   <translation>unos {mm} mm</translation>
  </message>
  <message>
   <source>less than 1 mm</source>
   <translation>menos de 1 mm</translation>
  </message>
  <message>
   <source>one month</source>
   <translation>un mes</translation>
  </message>
  <message numerus="yes">
   <source>%n months</source>
   <translation>
    <numerusform>%n mes</numerusform>
    <numerusform>%n meses</numerusform>
   </translation>
  </message>
  <message>
   <source>liposuction</source>
   <translation>liposucción</translation>
  </message>
  <message numerus="yes">
   <source>%n liposuctions</source>
   <translation>
    <numerusform>%n liposucción</numerusform>
    <numerusform>%n liposucciones</numerusform>
   </translation>
  </message>
  <message>
   <source>one injection</source>
   <translation>una inyección</translation>
  </message>
  <message numerus="yes">
   <source>%n injections</source>
   <translation>
    <numerusform>%n inyección</numerusform>
    <numerusform>%n inyecciones</numerusform>
   </translation>
  </message>
  <message>
   <source>body sculpting</source>
   <translation>escultura corporal</translation>
  </message>
  <message numerus="yes">
   <source>%n rounds of body sculpting</source>
   <translation>
    <numerusform>%n sesión de escultura corporal</numerusform>
    <numerusform>%n sesiones de escultura corporal</numerusform>
   </translation>
  </message>
  <message>
   <source>cutting bands</source>
   <translation>corte de bandas</translation>
  </message>
  <message numerus="yes">
   <source>cutting bands %n times</source>
   <translation>
    <numerusform>%n corte de bandas</numerusform>
    <numerusform>%n cortes de bandas</numerusform>
   </translation>
  </message>
  <message>
   <source>one collagenase injection</source>
   <translation>una inyección de colagenasa</translation>
  </message>
  <message numerus="yes">
   <source>%n collagenase injections</source>
   <translation>
    <numerusform>%n inyección de colagenasa</numerusform>
    <numerusform>%n inyecciones de colagenasa</numerusform>
   </translation>
  </message>
  <message>
   <source>one course of shock waves</source>
   <translation>un ciclo de ondas de choque</translation>
  </message>
  <message numerus="yes">
   <source>%n courses of shock waves</source>
   <translation>
    <numerusform>%n ciclo de ondas de choque</numerusform>
    <numerusform>%n ciclos de ondas de choque</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n treatments</source>
   <translation>
    <numerusform>%n tratamiento</numerusform>
    <numerusform>%n tratamientos</numerusform>
   </translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} y {second}</translation>
  </message>
  <message>
   <source>{first}, {second} and {third}</source>
   <translation>{first}, {second} y {third}</translation>
  </message>
  <message>
   <source>Nothing was done for one month.</source>
   <translation>Durante un mes no se hizo nada.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing was done for %n months.</source>
   <translation>
    <numerusform>Durante %n mes no se hizo nada.</numerusform>
    <numerusform>Durante %n meses no se hizo nada.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is right after {things}.</source>
   <translation>Esto es justo después de {things}.</translation>
  </message>
  <message>
   <source>This is less than a month after {things}.</source>
   <translation>Esto es menos de un mes después de {things}.</translation>
  </message>
  <message>
   <source>This is one month after {things}.</source>
   <translation>Esto es un mes después de {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is %n months after {things}.</source>
   <translation>
    <numerusform>Esto es %n mes después de {things}.</numerusform>
    <numerusform>Esto es %n meses después de {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is more than one month after {things}.</source>
   <translation>Esto es más de un mes después de {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is more than %n months after {things}.</source>
   <translation>
    <numerusform>Esto es más de %n mes después de {things}.</numerusform>
    <numerusform>Esto es más de %n meses después de {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is month {month}, after {things}.</source>
   <translation>Este es el mes {month}, después de {things}.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested.</source>
   <translation>No se halló ningún cambio en lo que se midió; lo demás no se probó de forma justa.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested, and harm was reported.</source>
   <translation>No se halló ningún cambio en lo que se midió; lo demás no se probó de forma justa, y se notificaron daños.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured.</source>
   <translation>Para {things}, no se halló ningún cambio en lo que se midió.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured; harm was reported.</source>
   <translation>Para {things}, no se halló ningún cambio en lo que se midió; se notificaron daños.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer.</source>
   <translation>En {months} no se halló ningún cambio en lo que se midió; nadie ha medido más tiempo.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer; harm was reported.</source>
   <translation>En {months} no se halló ningún cambio en lo que se midió; nadie ha medido más tiempo; se notificaron daños.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer.</source>
   <translation>En cuanto a {things}, en {months} no se encontró ningún cambio; nadie ha medido más tiempo.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer, and harm was reported.</source>
   <translation>En cuanto a {things}, en {months} no se encontró ningún cambio; nadie ha medido más tiempo, y se informó de daños.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does.</source>
   <translation>Nadie ha medido qué efecto tiene.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does, but harm was reported.</source>
   <translation>Nadie ha medido qué efecto tiene, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes.</source>
   <translation>En cuanto a {things}, nadie ha medido qué cambia.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes; harm was reported.</source>
   <translation>En cuanto a {things}, nadie ha medido qué cambia; se informó de daños.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}.</source>
   <translation>Nadie ha medido más de {months}.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}, but harm was reported.</source>
   <translation>Nadie ha medido más de {months}, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}.</source>
   <translation>En cuanto a {things}, nadie ha medido más de {months}.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}; harm was reported.</source>
   <translation>En cuanto a {things}, nadie ha medido más de {months}; se informó de daños.</translation>
  </message>
  <message>
   <source>The article does not say what that does.</source>
   <translation>El artículo no dice qué efecto tiene.</translation>
  </message>
  <message>
   <source>The article does not say what that does, but harm was reported.</source>
   <translation>El artículo no dice qué efecto tiene, pero se informó de daños.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes.</source>
   <translation>En cuanto a {things}, el artículo no dice qué cambia.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes; harm was reported.</source>
   <translation>En cuanto a {things}, el artículo no dice qué cambia; se informó de daños.</translation>
  </message>
  <message>
   <source>Harm was reported.</source>
   <translation>Se informó de daños.</translation>
  </message>
  <message>
   <source>On the right is what studies show.</source>
   <translation>A la derecha está lo que muestran los estudios.</translation>
  </message>
  <message>
   <source>On the left is what the article tells.</source>
   <translation>A la izquierda está lo que cuenta el artículo.</translation>
  </message>
  <message>
   <source>On the left is how it was before.</source>
   <translation>A la izquierda está como era antes.</translation>
  </message>
  <message>
   <source>The skin is lifted off.</source>
   <translation>La piel está levantada.</translation>
  </message>
  <message>
   <source>The fat is lifted off.</source>
   <translation>La grasa está levantada.</translation>
  </message>
  <message>
   <source>The muscle is lifted off.</source>
   <translation>El músculo está levantado.</translation>
  </message>
  <message>
   <source>The septa are lifted off.</source>
   <translation>Los septos están levantados.</translation>
  </message>
  <message numerus="yes">
   <source>Here %n layers are lifted off.</source>
   <translation>
    <numerusform>Aquí hay %n capa levantada.</numerusform>
    <numerusform>Aquí hay %n capas levantadas.</numerusform>
   </translation>
  </message>
  <message>
   <source>Skin</source>
   <translation>Piel</translation>
  </message>
  <message>
   <source>Fat</source>
   <translation>Grasa</translation>
  </message>
  <message>
   <source>Muscle</source>
   <translation>Músculo</translation>
  </message>
  <message>
   <source>Septa</source>
   <translation>Septos</translation>
  </message>
  <message>
   <source>The cover over everything. As the article tells it, tied skin stays stiff while the free skin round it grows.</source>
   <translation>Lo que lo cubre todo. Según cuenta el artículo, la piel sujeta se queda rígida mientras crece la piel libre a su alrededor.</translation>
  </message>
  <message>
   <source>The cover over everything. With age it gets thinner and looser, so it hides less.</source>
   <translation>Lo que lo cubre todo. Con la edad se vuelve más fina y más floja, así que disimula menos.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds fat together with skin and muscle. Studies find fat alone in the puffy places.</source>
   <translation>Según cuenta el artículo, cada cuadro contiene grasa junto con piel y músculo. Los estudios encuentran solo grasa en los sitios abultados.</translation>
  </message>
  <message>
   <source>Soft pockets called lobules. As they take more room they push up the skin between the bands.</source>
   <translation>Bolsas blandas llamadas lobulillos. Cuando ocupan más sitio, empujan hacia arriba la piel entre las bandas.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds some. Studies say muscle lies deeper, below its own sheet, and takes no part in dimples.</source>
   <translation>Según cuenta el artículo, cada cuadro contiene algo de él. Los estudios dicen que el músculo está más hondo, bajo su propia lámina, y no participa en los hoyuelos.</translation>
  </message>
  <message>
   <source>It lies deep, below its own sheet, and takes no part in dimples.</source>
   <translation>Está en lo hondo, bajo su propia lámina, y no participa en los hoyuelos.</translation>
  </message>
  <message>
   <source>As the article tells it, bands of scar that hold each square together. Studies say they are normal bands that everyone has.</source>
   <translation>Según cuenta el artículo, son bandas de cicatriz que mantienen unido cada cuadro. Los estudios dicen que son bandas normales que todo el mundo tiene.</translation>
  </message>
  <message>
   <source>Bands that tie the skin to a thin sheet inside the fat. Everyone has them. Where they hold tight, the surface cannot rise.</source>
   <translation>Bandas que atan la piel a una lámina fina dentro de la grasa. Todo el mundo las tiene. Donde sujetan con fuerza, la superficie no puede subir.</translation>
  </message>
  <message>
   <source>All skin tones</source>
   <translation>Todos los tonos de piel</translation>
  </message>
  <message>
   <source>Skin tone 1, lightest</source>
   <translation>Tono de piel 1, el más claro</translation>
  </message>
  <message>
   <source>Skin tone 2</source>
   <translation>Tono de piel 2</translation>
  </message>
  <message>
   <source>Skin tone 3</source>
   <translation>Tono de piel 3</translation>
  </message>
  <message>
   <source>Skin tone 4</source>
   <translation>Tono de piel 4</translation>
  </message>
  <message>
   <source>Skin tone 5</source>
   <translation>Tono de piel 5</translation>
  </message>
  <message>
   <source>Skin tone 6, darkest</source>
   <translation>Tono de piel 6, el más oscuro</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>{age} years</source>
   <translation>{age} años</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>Months</source>
   <translation>Meses</translation>
  </message>
  <message>
   <source>Fat is sucked out through a thin tube.</source>
   <translation>Se aspira grasa por un tubo fino.</translation>
  </message>
  <message>
   <source>A little fluid is injected at one point.</source>
   <translation>Se inyecta un poco de líquido en un punto.</translation>
  </message>
  <message>
   <source>Many small injections over an area.</source>
   <translation>Muchas inyecciones pequeñas en una zona.</translation>
  </message>
  <message>
   <source>Tight bands under a dimple are cut with a fine blade.</source>
   <translation>Se cortan con una cuchilla fina las bandas tensas bajo un hoyuelo.</translation>
  </message>
  <message>
   <source>A substance that loosens the bands is injected.</source>
   <translation>Se inyecta una sustancia que afloja las bandas.</translation>
  </message>
  <message>
   <source>Short pressure waves are sent into the skin.</source>
   <translation>Se envían ondas cortas de presión a la piel.</translation>
  </message>
  <message>
   <source>Nothing is done: time passes.</source>
   <translation>No se hace nada: pasa el tiempo.</translation>
  </message>
  <message>
   <source>The picture changes as the article tells it.</source>
   <translation>La imagen cambia según cuenta el artículo.</translation>
  </message>
  <message>
   <source>The picture changes only as far as studies have measured.</source>
   <translation>La imagen cambia solo hasta donde han medido los estudios.</translation>
  </message>
  <message>
   <source>Mesotherapy</source>
   <translation>Mesoterapia</translation>
  </message>
  <message>
   <source>Collagenase</source>
   <translation>Colagenasa</translation>
  </message>
  <message>
   <source>As the article tells it</source>
   <translation>Según el artículo</translation>
  </message>
  <message>
   <source>What studies show</source>
   <translation>Según los estudios</translation>
  </message>
  <message>
   <source>Liposuction</source>
   <translation>Liposucción</translation>
  </message>
  <message>
   <source>Mesotherapy injection</source>
   <translation>Inyección de mesoterapia</translation>
  </message>
  <message>
   <source>Body sculpting</source>
   <translation>Escultura corporal</translation>
  </message>
  <message>
   <source>Cutting bands</source>
   <translation>Corte de bandas</translation>
  </message>
  <message>
   <source>Collagenase injection</source>
   <translation>Inyección de colagenasa</translation>
  </message>
  <message>
   <source>Shock waves</source>
   <translation>Ondas de choque</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>Descanso</translation>
  </message>
  <message>
   <source>Amount of fat</source>
   <translation>Cantidad de grasa</translation>
  </message>
  <message>
   <source>Stiffness of the bands</source>
   <translation>Rigidez de las bandas</translation>
  </message>
  <message>
   <source>Scar</source>
   <translation>Cicatriz</translation>
  </message>
  <message>
   <source>Signal that holds scar back</source>
   <translation>Señal que frena la cicatriz</translation>
  </message>
  <message>
   <source>Flow of blood and lymph</source>
   <translation>Flujo de sangre y linfa</translation>
  </message>
  <message>
   <source>An effect</source>
   <translation>Un efecto</translation>
  </message>
  <message>
   <source>Measured, no change found</source>
   <translation>Medido, sin cambio encontrado</translation>
  </message>
  <message>
   <source>Not known: nobody has measured it</source>
   <translation>No se sabe: nadie lo ha medido</translation>
  </message>
  <message>
   <source>Article and studies</source>
   <translation>Artículo y estudios</translation>
  </message>
  <message>
   <source>Under the skin</source>
   <translation>Bajo la piel</translation>
  </message>
  <message>
   <source>Illustration, not a prediction.</source>
   <translation>Ilustración, no una predicción.</translation>
  </message>
  <message>
   <source>Heights are drawn 1.7 times as tall as they are.</source>
   <translation>Las alturas se dibujan 1,7 veces más altas de lo que son.</translation>
  </message>
 </context>
 <context>
  <name>QuiltBox</name>
  <message>
   <source>Show what I read</source>
   <translation>Mostrar lo que leo</translation>
  </message>
 </context>
 <context>
  <name>QuiltPane</name>
  <message>
   <source>Under the skin</source>
   <translation>Bajo la piel</translation>
  </message>
  <message>
   <source>Illustration, not a prediction. Heights × 1.7.</source>
   <translation>Ilustración, no una predicción. Alturas × 1,7.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
 </context>
 <context>
  <name>QuiltView</name>
  <message>
   <source>This cannot be drawn ({reason}). The picture stays as it was.</source>
   <translation>Esto no se puede dibujar ({reason}). La imagen queda como estaba.</translation>
  </message>
  <message>
   <source>Picture of the quilt model</source>
   <translation>Imagen del modelo de la colcha</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Studies</source>
   <translation>Estudios</translation>
  </message>
 </context>
 <context>
  <name>QuizDialog</name>
  <message>
   <source>Quiz: {title}</source>
   <translation>Cuestionario: {title}</translation>
  </message>
  <message>
   <source>Read about it</source>
   <translation>Leer sobre esto</translation>
  </message>
  <message>
   <source>Question {number} of {all}</source>
   <translation>Pregunta {number} de {all}</translation>
  </message>
  <message>
   <source>See the answer</source>
   <translation>Ver la respuesta</translation>
  </message>
  <message>
   <source>To the end</source>
   <translation>Al final</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Pregunta siguiente</translation>
  </message>
  <message>
   <source>The end</source>
   <translation>Fin</translation>
  </message>
  <message>
   <source>{right} of {of} answers are as the guide tells it.</source>
   <translation>Respuestas como lo cuenta la guía: {right} de {of}.</translation>
  </message>
  <message>
   <source>The result you kept before: {right} of {of}.</source>
   <translation>El resultado que guardó antes: {right} de {of}.</translation>
  </message>
  <message>
   <source>Keep my result</source>
   <translation>Guardar mi resultado</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>As the guide tells it: {words}</source>
   <translation>Como lo cuenta la guía: {words}</translation>
  </message>
  <message>
   <source>Worth another look. You said: {words}</source>
   <translation>Vale la pena mirarlo otra vez. Usted dijo: {words}</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Leerlo otra vez</translation>
  </message>
  <message>
   <source>Read it again: {question}</source>
   <translation>Leerlo otra vez: {question}</translation>
  </message>
 </context>
 <context>
  <name>Quizzes</name>
  <message>
   <source>The quiz waits where you opened it.</source>
   <translation>El cuestionario espera donde lo abrió.</translation>
  </message>
 </context>
 <context>
  <name>ReadAloud</name>
  <message>
   <source>There is nothing to read aloud here.</source>
   <translation>Aquí no hay nada que leer en voz alta.</translation>
  </message>
  <message>
   <source>There is no picture beside this page.</source>
   <translation>Junto a esta página no hay imagen.</translation>
  </message>
  <message>
   <source>Looking for a voice…</source>
   <translation>Buscando una voz…</translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>This page has no such part.</source>
   <translation>Esta página no tiene esa parte.</translation>
  </message>
  <message>
   <source>This page cannot be shown.</source>
   <translation>Esta página no se puede mostrar.</translation>
  </message>
  <message>
   <source>This page cannot be shown: {error}</source>
   <translation>Esta página no se puede mostrar: {error}</translation>
  </message>
  <message>
   <source>Preparing this page…</source>
   <translation>Preparando esta página…</translation>
  </message>
 </context>
 <context>
  <name>ReaderWindow</name>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
 </context>
 <context>
  <name>RehearsalDialog</name>
  <message>
   <source>Rehearsal</source>
   <translation>Ensayo</translation>
  </message>
  <message>
   <source>How long did each slide take?</source>
   <translation>¿Cuánto duró cada diapositiva?</translation>
  </message>
  <message>
   <source>Plan these minutes</source>
   <translation>Usar estos minutos</translation>
  </message>
  <message>
   <source>Rehearse from the first slide</source>
   <translation>Ensayar desde la primera</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Nothing has been measured yet. Give the talk once, as you would in the room: Septa counts the time on each slide.</source>
   <translation>Todavía no se ha medido nada. Dé la charla una vez, como la daría en la sala: Septa cuenta el tiempo de cada diapositiva.</translation>
  </message>
  <message>
   <source>Planned: {planned}. Proposed from what was measured: {proposed}.</source>
   <translation>Previsto: {planned}. Propuesto según lo medido: {proposed}.</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>Diapositiva</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Previsto</translation>
  </message>
  <message>
   <source>Run {number}</source>
   <translation>Ensayo {number}</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Propuesto</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>saltada</translation>
  </message>
 </context>
 <context>
  <name>RestPage</name>
  <message>
   <source>This screen is resting.
Please ask at the desk.</source>
   <translation>Esta pantalla está descansando.
Pregunte en recepción, por favor.</translation>
  </message>
 </context>
 <context>
  <name>ResultField</name>
  <message>
   <source>Search for {words}</source>
   <translation>Buscar {words}</translation>
  </message>
 </context>
 <context>
  <name>ResultsList</name>
  <message>
   <source>Search results</source>
   <translation>Resultados de la búsqueda</translation>
  </message>
 </context>
 <context>
  <name>ResultsPanel</name>
  <message>
   <source>Search results</source>
   <translation>Resultados de la búsqueda</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Cerrar la búsqueda</translation>
  </message>
  <message>
   <source>Type two letters or more.</source>
   <translation>Escriba dos letras o más.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Nothing found yet for “{words}”.</source>
   <translation>Todavía no se encontró nada para «{words}».</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Did you mean:</source>
   <translation>No se encontró nada para «{words}». ¿Quiso decir:</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try other or fewer words.</source>
   <translation>No se encontró nada para «{words}». Pruebe con otras palabras o con menos.</translation>
  </message>
  <message>
   <source>1 result</source>
   <translation>1 resultado</translation>
  </message>
  <message numerus="yes">
   <source>%n results</source>
   <translation>
    <numerusform>%n resultado</numerusform>
    <numerusform>%n resultados</numerusform>
   </translation>
  </message>
  <message>
   <source>Results for “{words}”</source>
   <translation>Resultados para «{words}»</translation>
  </message>
  <message>
   <source>Septa is still reading the guide: {done} of {of} pages. There may be more.</source>
   <translation>Septa todavía está leyendo la guía: {done} de {of} páginas. Puede haber más.</translation>
  </message>
  <message>
   <source>Search for {words}</source>
   <translation>Buscar {words}</translation>
  </message>
  <message>
   <source>Go to {kind}: {count} found</source>
   <translation>Ir a {kind}; resultados: {count}</translation>
  </message>
 </context>
 <context>
  <name>Sample</name>
  <message>
   <source>How text looks now</source>
   <translation>Cómo se ve ahora el texto</translation>
  </message>
  <message>
   <source>The bands tie the skin to what lies below. Where they hold, the surface stays down.</source>
   <translation>Las bandas atan la piel a lo que hay debajo. Donde sujetan, la superficie se queda abajo.</translation>
  </message>
  <message>
   <source>Between them lies soft fat. Where it has room, the surface rises.</source>
   <translation>Entre ellas hay grasa blanda. Donde tiene sitio, la superficie sube.</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>Save the picture</source>
   <translation>Guardar la imagen</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Imagen (*.png)</translation>
  </message>
  <message>
   <source>Drawing, sharp at any size (*.svg)</source>
   <translation>Dibujo, nítido a cualquier tamaño (*.svg)</translation>
  </message>
  <message>
   <source>The picture cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>La imagen no se puede guardar en {folder}: {reason}. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>Guardada: {path}</translation>
  </message>
 </context>
 <context>
  <name>ScenesPanel</name>
  <message>
   <source>Scene</source>
   <translation>Escena</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>Escena anterior</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>Escena siguiente</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Play the tour</source>
   <translation>Reproducir el recorrido</translation>
  </message>
  <message>
   <source>Follow the article</source>
   <translation>Seguir el artículo</translation>
  </message>
  <message>
   <source>The picture goes to the scene of what I read</source>
   <translation>La imagen va a la escena de lo que leo</translation>
  </message>
  <message>
   <source>Take along…</source>
   <translation>Para llevar…</translation>
  </message>
  <message>
   <source>The scene as a code, or the picture as a file</source>
   <translation>La escena como código o la imagen como archivo</translation>
  </message>
  <message>
   <source>choose one</source>
   <translation>elija una</translation>
  </message>
 </context>
 <context>
  <name>ScreensDialog</name>
  <message>
   <source>Screens</source>
   <translation>Pantallas</translation>
  </message>
  <message>
   <source>Which screen does the audience see?</source>
   <translation>¿Qué pantalla ve el público?</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Audience in front, or back</source>
   <translation>Público delante o detrás</translation>
  </message>
  <message>
   <source>Swap audience and speaker</source>
   <translation>Intercambiar las pantallas</translation>
  </message>
  <message>
   <source>{name}, {size}: audience</source>
   <translation>{name}, {size}: público</translation>
  </message>
  <message>
   <source>{name}, {size}: both windows</source>
   <translation>{name}, {size}: las dos ventanas</translation>
  </message>
  <message>
   <source>{name}, {size}: speaker</source>
   <translation>{name}, {size}: quien presenta</translation>
  </message>
  <message>
   <source>{name}, {size}</source>
   <translation>{name}, {size}</translation>
  </message>
  <message>
   <source>Both screens show the same. Tell your system to extend the desktop, not to mirror it; Septa then gives each window a screen of its own.</source>
   <translation>Las dos pantallas muestran lo mismo. En su sistema, elija extender el escritorio, no duplicarlo; Septa dará entonces a cada ventana su propia pantalla.</translation>
  </message>
  <message>
   <source>There is one screen. Plug in another, and it is offered here.</source>
   <translation>Hay una sola pantalla. Conecte otra y aparecerá aquí.</translation>
  </message>
  <message>
   <source>Septa remembers the choice for these screens.</source>
   <translation>Septa recuerda la elección para estas pantallas.</translation>
  </message>
 </context>
 <context>
  <name>Search</name>
  <message>
   <source>In the picture</source>
   <translation>En la imagen</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>Escenas</translation>
  </message>
  <message>
   <source>Glossary</source>
   <translation>Glosario</translation>
  </message>
  <message>
   <source>Claims checked</source>
   <translation>Afirmaciones comprobadas</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Afirmaciones</translation>
  </message>
  <message>
   <source>Search the guide for “{words}”</source>
   <translation>Buscar «{words}» en la guía</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Search topics… (Ctrl+K)</source>
   <translation>Buscar temas… (Ctrl+K)</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>Buscar en la guía</translation>
  </message>
  <message>
   <source>Empty the field</source>
   <translation>Vaciar el campo</translation>
  </message>
 </context>
 <context>
  <name>SearchHint</name>
  <message>
   <source>Septa is still reading the guide, so there may be more.</source>
   <translation>Septa todavía está leyendo la guía, así que puede haber más.</translation>
  </message>
  <message>
   <source>The search does not work just now. All topics are on the home screen.</source>
   <translation>La búsqueda no funciona ahora mismo. Todos los temas están en la pantalla de inicio.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Touch the letters, or one of these:</source>
   <translation>Toque las letras o una de estas opciones:</translation>
  </message>
  <message>
   <source>Touch the letters.</source>
   <translation>Toque las letras.</translation>
  </message>
  <message>
   <source>Results for “{words}”</source>
   <translation>Resultados para «{words}»</translation>
  </message>
  <message>
   <source>Nothing found yet for “{words}”.</source>
   <translation>Todavía no se encontró nada para «{words}».</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try fewer letters.</source>
   <translation>No se encontró nada para «{words}». Pruebe con menos letras.</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Did you mean:</source>
   <translation>No se encontró nada para «{words}». ¿Quiso decir:</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try fewer letters, or one of these:</source>
   <translation>No se encontró nada para «{words}». Pruebe con menos letras o con una de estas opciones:</translation>
  </message>
  <message>
   <source>1 result</source>
   <translation>1 resultado</translation>
  </message>
  <message numerus="yes">
   <source>%n results</source>
   <translation>
    <numerusform>%n resultado</numerusform>
    <numerusform>%n resultados</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchScreen</name>
  <message>
   <source>What are you looking for?</source>
   <translation>¿Qué busca?</translation>
  </message>
  <message>
   <source>Show the keyboard</source>
   <translation>Mostrar el teclado</translation>
  </message>
  <message>
   <source>Results before</source>
   <translation>Resultados anteriores</translation>
  </message>
  <message>
   <source>More results</source>
   <translation>Más resultados</translation>
  </message>
 </context>
 <context>
  <name>SearchState</name>
  <message>
   <source>its index cannot be read</source>
   <translation>no se puede leer su índice</translation>
  </message>
  <message>
   <source>The search cannot be used: {reason}</source>
   <translation>La búsqueda no se puede usar: {reason}</translation>
  </message>
  <message>
   <source>The index of the search was damaged and is made anew. The old one is kept as {name}.</source>
   <translation>El índice de la búsqueda estaba dañado y se hace de nuevo. El viejo se conserva como {name}.</translation>
  </message>
  <message>
   <source>Another program holds the index of the search. Septa makes one for this visit alone.</source>
   <translation>Otro programa está usando el índice de la búsqueda. Septa hace uno solo para esta visita.</translation>
  </message>
  <message>
   <source>The disk is full, so the index of the search is kept for this visit alone.</source>
   <translation>El disco está lleno, así que el índice de la búsqueda dura solo esta visita.</translation>
  </message>
  <message>
   <source>The index of the search cannot be saved in your folder, so it is kept for this visit alone.</source>
   <translation>El índice de la búsqueda no se puede guardar en su carpeta, así que dura solo esta visita.</translation>
  </message>
  <message>
   <source>The search cannot be used: this computer's SQLite has no full-text search.</source>
   <translation>La búsqueda no se puede usar: el SQLite de este equipo no sabe buscar en textos.</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>There is no picture beside this page.</source>
   <translation>Junto a esta página no hay imagen.</translation>
  </message>
 </context>
 <context>
  <name>Section</name>
  <message>
   <source>Show more</source>
   <translation>Mostrar más</translation>
  </message>
 </context>
 <context>
  <name>SectionScreen</name>
  <message>
   <source>More topics</source>
   <translation>Más temas</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
 </context>
 <context>
  <name>SpeakerWindow</name>
  <message>
   <source>Septa: speaker</source>
   <translation>Septa: quien presenta</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Reloj</translation>
  </message>
  <message>
   <source>Now · {at} of {of}</source>
   <translation>Ahora · {at} de {of}</translation>
  </message>
  <message>
   <source>audience sees black</source>
   <translation>el público ve negro</translation>
  </message>
  <message>
   <source>audience sees white</source>
   <translation>el público ve blanco</translation>
  </message>
  <message>
   <source>audience frozen on {at}</source>
   <translation>público congelado en {at}</translation>
  </message>
  <message>
   <source>to {number}: Enter</source>
   <translation>a la {number}: Intro</translation>
  </message>
 </context>
 <context>
  <name>Speaking</name>
  <message>
   <source>Read aloud from here</source>
   <translation>Leer en voz alta desde aquí</translation>
  </message>
 </context>
 <context>
  <name>SpeechBar</name>
  <message>
   <source>Reading aloud</source>
   <translation>Lectura en voz alta</translation>
  </message>
  <message>
   <source>Sentence before (Ctrl+Shift+F5)</source>
   <translation>Frase anterior (Ctrl+Shift+F5)</translation>
  </message>
  <message>
   <source>Next sentence (Ctrl+F5)</source>
   <translation>Frase siguiente (Ctrl+F5)</translation>
  </message>
  <message>
   <source>Stop reading aloud (Shift+F5)</source>
   <translation>Dejar de leer en voz alta (Shift+F5)</translation>
  </message>
  <message>
   <source>Slower</source>
   <translation>Más despacio</translation>
  </message>
  <message>
   <source>Faster</source>
   <translation>Más deprisa</translation>
  </message>
  <message>
   <source>Voice and choices</source>
   <translation>Voz y opciones</translation>
  </message>
  <message>
   <source>Back to the sentence</source>
   <translation>Volver a la frase</translation>
  </message>
  <message>
   <source>Go on (F5)</source>
   <translation>Continuar (F5)</translation>
  </message>
  <message>
   <source>Pause (F5)</source>
   <translation>Pausar (F5)</translation>
  </message>
  <message>
   <source>Speed: {times} times</source>
   <translation>Velocidad: {times} veces</translation>
  </message>
  <message>
   <source>Then go on to the next page</source>
   <translation>Luego seguir con la página siguiente</translation>
  </message>
 </context>
 <context>
  <name>SpeechState</name>
  <message>
   <source>The voice does not answer.</source>
   <translation>La voz no responde.</translation>
  </message>
  <message>
   <source>Reading aloud has stopped. {reason}</source>
   <translation>La lectura en voz alta se ha parado. {reason}</translation>
  </message>
 </context>
 <context>
  <name>SpeechStrip</name>
  <message>
   <source>Reading aloud</source>
   <translation>Lectura en voz alta</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Softer</source>
   <translation>Más bajo</translation>
  </message>
  <message>
   <source>Louder</source>
   <translation>Más alto</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>Parar la voz</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>Staff</name>
  <message>
   <source>End the program</source>
   <translation>Terminar el programa</translation>
  </message>
  <message>
   <source>Start it anew</source>
   <translation>Iniciarlo de nuevo</translation>
  </message>
  <message>
   <source>Clean the screen</source>
   <translation>Limpiar la pantalla</translation>
  </message>
  <message>
   <source>How the machine is</source>
   <translation>Estado del equipo</translation>
  </message>
  <message>
   <source>Back to visitors</source>
   <translation>Volver a visitantes</translation>
  </message>
  <message>
   <source>For staff</source>
   <translation>Para el personal</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>No PIN is set. This screen can only be ended at the machine.</source>
   <translation>No hay ningún PIN puesto. Esta pantalla solo se puede terminar en el equipo mismo.</translation>
  </message>
  <message>
   <source>One moment, please.</source>
   <translation>Un momento, por favor.</translation>
  </message>
  <message>
   <source>Too many wrong PINs. Seconds until the next try: {seconds}</source>
   <translation>Demasiados PIN incorrectos. Segundos hasta el próximo intento: {seconds}</translation>
  </message>
  <message>
   <source>Please type the PIN.</source>
   <translation>Escriba el PIN, por favor.</translation>
  </message>
  <message>
   <source>That is not the PIN.</source>
   <translation>Ese no es el PIN.</translation>
  </message>
  <message>
   <source>The PIN cannot be checked now: the machine has no room left on its disk or in its memory.</source>
   <translation>El PIN no se puede comprobar ahora: al equipo no le queda sitio en el disco o en la memoria.</translation>
  </message>
  <message>
   <source>Too many wrong PINs. Only the operator can open it again, at the machine.</source>
   <translation>Demasiados PIN incorrectos. Solo la persona encargada puede volver a abrirlo, en el equipo mismo.</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>pack “{title}” {version}</source>
   <translation>paquete «{title}» {version}</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Sin conexión</translation>
  </message>
  <message>
   <source>Problems in this pack: {count}</source>
   <translation>Problemas de este paquete: {count}</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>Part {0} of {1}: show all parts</source>
   <translation>Parte {0} de {1}: mostrar todas las partes</translation>
  </message>
 </context>
 <context>
  <name>StoriesGroup</name>
  <message>
   <source>Stories</source>
   <translation>Recorridos</translation>
  </message>
  <message>
   <source>Stop before</source>
   <translation>Parada anterior</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Next stop</source>
   <translation>Parada siguiente</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Terminar</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} de {all}</translation>
  </message>
 </context>
 <context>
  <name>SureList</name>
  <message>
   <source>What was done</source>
   <translation>Lo que se hizo</translation>
  </message>
  <message>
   <source>Nothing has been done to the quilt yet.</source>
   <translation>Todavía no se ha hecho nada en la colcha.</translation>
  </message>
  <message>
   <source>How it sees the body</source>
   <translation>Cómo ve el cuerpo</translation>
  </message>
  <message>
   <source>The article does not say</source>
   <translation>El artículo no lo dice</translation>
  </message>
  <message>
   <source>Read it in Evidence</source>
   <translation>Leerlo en Evidence</translation>
  </message>
  <message>
   <source>The studies ended before this month. What comes later is not known.</source>
   <translation>Los estudios acabaron antes de este mes. Lo que viene después no se sabe.</translation>
  </message>
  <message>
   <source>The article: {claim} ({verdict})</source>
   <translation>El artículo: {claim} ({verdict})</translation>
  </message>
  <message>
   <source>Studies: {note}</source>
   <translation>Estudios: {note}</translation>
  </message>
 </context>
 <context>
  <name>SureSheet</name>
  <message>
   <source>How sure is this?</source>
   <translation>¿Con qué certeza se sabe?</translation>
  </message>
  <message>
   <source>Back to the picture</source>
   <translation>Volver a la imagen</translation>
  </message>
  <message>
   <source>What was done</source>
   <translation>Lo que se hizo</translation>
  </message>
  <message>
   <source>Nothing has been done to the quilt yet.</source>
   <translation>Todavía no se ha hecho nada en la colcha.</translation>
  </message>
  <message>
   <source>How it sees the body</source>
   <translation>Cómo ve el cuerpo</translation>
  </message>
  <message>
   <source>The article does not say</source>
   <translation>El artículo no lo dice</translation>
  </message>
  <message>
   <source>The studies ended before this month. What comes later is not known.</source>
   <translation>Los estudios acabaron antes de este mes. Lo que viene después no se sabe.</translation>
  </message>
  <message>
   <source>The article: {claim} ({verdict})</source>
   <translation>El artículo: {claim} ({verdict})</translation>
  </message>
  <message>
   <source>Studies: {note}</source>
   <translation>Estudios: {note}</translation>
  </message>
 </context>
 <context>
  <name>TabCard</name>
  <message>
   <source>Panes</source>
   <translation>Paneles</translation>
  </message>
 </context>
 <context>
  <name>TakeScreen</name>
  <message>
   <source>Code before</source>
   <translation>Código anterior</translation>
  </message>
  <message>
   <source>Next code</source>
   <translation>Código siguiente</translation>
  </message>
  <message>
   <source>Words above</source>
   <translation>Texto de arriba</translation>
  </message>
  <message>
   <source>Words below</source>
   <translation>Texto de abajo</translation>
  </message>
  <message>
   <source>From the guide “{title}”</source>
   <translation>De la guía «{title}»</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Fuentes</translation>
  </message>
  <message>
   <source>More sources in the guide: {count}</source>
   <translation>Más fuentes en la guía: {count}</translation>
  </message>
  <message>
   <source>Take it with you</source>
   <translation>Para llevar</translation>
  </message>
  <message>
   <source>The square holds the address of this guide. Your phone can open it.</source>
   <translation>El cuadrado contiene la dirección de esta guía. Su teléfono puede abrirla.</translation>
  </message>
  <message>
   <source>Touch the address that appears on your phone.</source>
   <translation>Toque la dirección que aparece en su teléfono.</translation>
  </message>
  <message>
   <source>This screen sends nothing and does not know your phone.</source>
   <translation>Esta pantalla no envía nada y no conoce su teléfono.</translation>
  </message>
  <message>
   <source>The square holds a short summary of this page.</source>
   <translation>El cuadrado contiene un resumen corto de esta página.</translation>
  </message>
  <message>
   <source>The square holds a short summary of this page, and its sources to look up.</source>
   <translation>El cuadrado contiene un resumen corto de esta página y sus fuentes, para consultarlas.</translation>
  </message>
  <message>
   <source>{count} squares hold a short summary of this page, and its sources to look up.</source>
   <translation>{count} cuadrados contienen un resumen corto de esta página y sus fuentes, para consultarlas.</translation>
  </message>
  <message>
   <source>Touch the words that appear on your phone, and keep them.</source>
   <translation>Toque el texto que aparece en su teléfono y guárdelo.</translation>
  </message>
  <message>
   <source>The words themselves are in the square: nothing is sent, and no internet is needed.</source>
   <translation>El texto mismo está en el cuadrado: no se envía nada y no hace falta internet.</translation>
  </message>
  <message>
   <source>Open the camera of your phone.</source>
   <translation>Abra la cámara de su teléfono.</translation>
  </message>
  <message>
   <source>Hold it so that you see the whole square.</source>
   <translation>Sujételo de modo que vea el cuadrado entero.</translation>
  </message>
  <message>
   <source>{number}. {words}</source>
   <translation>{number}. {words}</translation>
  </message>
  <message>
   <source>{number} of {count}</source>
   <translation>{number} de {count}</translation>
  </message>
  <message>
   <source>QR code: {title}</source>
   <translation>Código QR: {title}</translation>
  </message>
 </context>
 <context>
  <name>Talk</name>
  <message>
   <source>The file of your talks was damaged. A new one is begun; the old one is kept as {kept}.</source>
   <translation>El archivo de sus charlas estaba dañado. Se empieza uno nuevo; el viejo se conserva como {kept}.</translation>
  </message>
  <message>
   <source>The disk is full: your place, times and ink last until Septa closes. Make room; Septa tries again.</source>
   <translation>El disco está lleno: su posición, tiempos y trazos duran hasta que se cierre Septa. Haga sitio; Septa lo vuelve a intentar.</translation>
  </message>
  <message>
   <source>Another program holds {file}. Your place, times and ink are saved as soon as it lets go.</source>
   <translation>Otro programa está usando {file}. Su posición, tiempos y trazos se guardan en cuanto lo suelte.</translation>
  </message>
  <message>
   <source>{file} cannot be written ({reason}). Your place, times and ink last until Septa closes.</source>
   <translation>No se puede escribir {file} ({reason}). Su posición, tiempos y trazos duran hasta que se cierre Septa.</translation>
  </message>
  <message>
   <source>Your place, times and ink are saved again.</source>
   <translation>Su posición, tiempos y trazos vuelven a guardarse.</translation>
  </message>
  <message>
   <source>End the talk? Drawings and times are kept. Ctrl+Q once more ends it, Esc goes on.</source>
   <translation>¿Terminar la charla? Los dibujos y los tiempos se guardan. Ctrl+Q otra vez la termina, Esc sigue.</translation>
  </message>
  <message>
   <source>End the talk</source>
   <translation>Terminar la charla</translation>
  </message>
  <message>
   <source>There are drawings from an earlier talk. Slides with drawings: {count}.</source>
   <translation>Hay dibujos de una charla anterior. Diapositivas con dibujos: {count}.</translation>
  </message>
  <message>
   <source>Erase them all</source>
   <translation>Borrarlos todos</translation>
  </message>
  <message>
   <source>A screen was plugged in: {name}.</source>
   <translation>Se conectó una pantalla: {name}.</translation>
  </message>
  <message>
   <source>Show the audience's window there</source>
   <translation>Mostrar ahí la ventana del público</translation>
  </message>
  <message>
   <source>{name} is back; the audience sees the talk there.</source>
   <translation>{name} ha vuelto; el público ve ahí la charla.</translation>
  </message>
  <message>
   <source>{name} is gone. The talk goes on here; place and drawings are kept.</source>
   <translation>{name} ya no está. La charla sigue aquí; la posición y los dibujos se conservan.</translation>
  </message>
  <message>
   <source>Both screens show the same: the room sees this window.</source>
   <translation>Las dos pantallas muestran lo mismo: la sala ve esta ventana.</translation>
  </message>
  <message>
   <source>Screens…</source>
   <translation>Pantallas…</translation>
  </message>
 </context>
 <context>
  <name>TalkExport</name>
  <message>
   <source>The talk cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>La charla no se puede guardar en {folder}: {reason}. Elija otra carpeta.</translation>
  </message>
  <message>
   <source>There are no slides to save.</source>
   <translation>No hay diapositivas que guardar.</translation>
  </message>
  <message>
   <source>something that is no file has this name</source>
   <translation>algo que no es un archivo lleva este nombre</translation>
  </message>
  <message>
   <source>Drawn on the picture</source>
   <translation>Dibujado en la imagen</translation>
  </message>
  <message>
   <source>Notes on slide {number}: {title}</source>
   <translation>Notas de la diapositiva {number}: {title}</translation>
  </message>
  <message>
   <source>All of these notes stand at the end.</source>
   <translation>Estas notas están completas al final.</translation>
  </message>
 </context>
 <context>
  <name>TalkPredict</name>
  <message>
   <source>What do you think will happen?</source>
   <translation>¿Qué cree que va a pasar?</translation>
  </message>
  <message>
   <source>A lot will change</source>
   <translation>Cambiará mucho</translation>
  </message>
  <message>
   <source>A little will change</source>
   <translation>Cambiará un poco</translation>
  </message>
  <message>
   <source>Nothing will change</source>
   <translation>No cambiará nada</translation>
  </message>
 </context>
 <context>
  <name>TellGroup</name>
  <message>
   <source>Who tells it</source>
   <translation>Quién lo cuenta</translation>
  </message>
  <message>
   <source>What studies show</source>
   <translation>Los estudios</translation>
  </message>
  <message>
   <source>The article's story</source>
   <translation>El artículo</translation>
  </message>
  <message>
   <source>Before and now</source>
   <translation>Antes y ahora</translation>
  </message>
  <message>
   <source>Both side by side</source>
   <translation>Las dos, juntas</translation>
  </message>
  <message>
   <source>Line to the left</source>
   <translation>Línea a la izquierda</translation>
  </message>
  <message>
   <source>Line to the right</source>
   <translation>Línea a la derecha</translation>
  </message>
  <message>
   <source>This part of the article's story could lead to harm. So what studies show stands beside it.</source>
   <translation>Esta parte de lo que cuenta el artículo podría causar daño. Por eso, a su lado está lo que muestran los estudios.</translation>
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>Predecir</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Reloj</translation>
  </message>
  <message>
   <source>Audience</source>
   <translation>Público</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Más pequeño</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Más grande</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Izquierda</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Arriba</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Abajo</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Derecha</translation>
  </message>
  <message>
   <source>Put down</source>
   <translation>Soltar</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Primero</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Segundo</translation>
  </message>
  <message>
   <source>Third</source>
   <translation>Tercero</translation>
  </message>
  <message>
   <source>Fourth</source>
   <translation>Cuarto</translation>
  </message>
  <message>
   <source>Thin</source>
   <translation>Fina</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thick</source>
   <translation>Gruesa</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
 </context>
 <context>
  <name>TopicModel</name>
  <message>
   <source>{topic}, read</source>
   <translation>{topic}, leído</translation>
  </message>
  <message>
   <source>{topic}, partly read</source>
   <translation>{topic}, leído en parte</translation>
  </message>
 </context>
 <context>
  <name>TopicTree</name>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
 </context>
 <context>
  <name>TopicsPane</name>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
 </context>
 <context>
  <name>TourFace</name>
  <message>
   <source>Step back</source>
   <translation>Un paso atrás</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Step on</source>
   <translation>Un paso adelante</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>Terminar el recorrido</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} de {all}</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
 </context>
 <context>
  <name>TreatPanel</name>
  <message>
   <source>Rest {months} months</source>
   <translation>Descansar {months} meses</translation>
  </message>
  <message>
   <source>That is as much as the picture can hold. Take something back first.</source>
   <translation>La imagen no admite más. Quite algo primero.</translation>
  </message>
  <message>
   <source>Tap the quilt to set it. With keys: Tab to the picture, arrows, Enter.</source>
   <translation>Toque la colcha para colocarlo. Con teclas: Tab hasta la imagen, flechas, Intro.</translation>
  </message>
  <message>
   <source>Done so far. Tap one to take it back.</source>
   <translation>Hecho hasta ahora. Toque uno para quitarlo.</translation>
  </message>
  <message>
   <source>Choose one, then set it on the quilt.</source>
   <translation>Elija uno y colóquelo en la colcha.</translation>
  </message>
 </context>
 <context>
  <name>UnseenLink</name>
  <message>
   <source>Link</source>
   <translation>Enlace</translation>
  </message>
 </context>
 <context>
  <name>Ways</name>
  <message>
   <source>No browser answered. The address is copied.</source>
   <translation>Ningún navegador respondió. La dirección está copiada.</translation>
  </message>
  <message>
   <source>Septa shows pages and pictures only, not {file}.</source>
   <translation>Septa solo muestra páginas e imágenes, no {file}.</translation>
  </message>
  <message>
   <source>This link leads nowhere: {address}</source>
   <translation>Este enlace no lleva a ninguna parte: {address}</translation>
  </message>
 </context>
 <context>
  <name>Wishes</name>
  <message>
   <source>Section</source>
   <translation>Sección</translation>
  </message>
  <message>
   <source>Which questions</source>
   <translation>Qué preguntas</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papel</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>Carta (EE. UU.)</translation>
  </message>
  <message>
   <source>Direction of the page</source>
   <translation>Orientación de la página</translation>
  </message>
  <message>
   <source>Upright</source>
   <translation>Vertical</translation>
  </message>
  <message>
   <source>On its side</source>
   <translation>Horizontal</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Tamaño de la letra</translation>
  </message>
  <message>
   <source>With the picture</source>
   <translation>Con la imagen</translation>
  </message>
  <message>
   <source>With my notes</source>
   <translation>Con mis notas</translation>
  </message>
  <message>
   <source>This article</source>
   <translation>Este artículo</translation>
  </message>
  <message>
   <source>One section of it</source>
   <translation>Una sección de él</translation>
  </message>
  <message>
   <source>A leaflet of it, to fold</source>
   <translation>Folleto para doblar</translation>
  </message>
  <message>
   <source>The whole guide</source>
   <translation>Toda la guía</translation>
  </message>
  <message>
   <source>Questions to ask</source>
   <translation>Preguntas</translation>
  </message>
  <message>
   <source>My own</source>
   <translation>Las mías</translation>
  </message>
  <message>
   <source>The guide's, for this page</source>
   <translation>De la guía, para esta página</translation>
  </message>
  <message>
   <source>The guide's, all of them</source>
   <translation>De la guía, todas</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>Grande</translation>
  </message>
  <message>
   <source>Very large</source>
   <translation>Muy grande</translation>
  </message>
 </context>
 <context>
  <name>_Slides</name>
  <message>
   <source>{number} now</source>
   <translation>{number} ahora</translation>
  </message>
 </context>
</TS>
